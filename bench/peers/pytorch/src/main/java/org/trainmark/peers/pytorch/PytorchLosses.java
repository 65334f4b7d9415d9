package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Task;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Loss;

/** The losses, for DJL lacks functions for them that are both exact and fast. */
final class PytorchLosses {

    private final Loss loss;
    private final double smoothing;
    private final Examples examples;
    private final int outputs;
    private final boolean tokens;

    /** @param outputs logits that a target is compared with */
    PytorchLosses(TrainingConfig config, Dataset dataset, int outputs) {
        loss = config.loss();
        smoothing = config.regularization().labelSmoothing();
        examples = dataset.training();
        tokens = dataset.task() instanceof Task.NextToken;
        this.outputs = outputs;
    }

    /** Returns what {@link #sum} takes for targets, a row for each training example. */
    NDArray targets(NDManager manager) {
        float[] targets = examples.targets();
        if (tokens) {
            long[] numbers = IntStream.range(0, targets.length)
                    .mapToLong(i -> (long) targets[i])
                    .toArray();
            return manager.create(numbers, new Shape(examples.count(), examples.targetsEach()));
        }
        float[] rows = switch (loss) {
            case CROSS_ENTROPY -> oneHot(targets);
            case BINARY_CROSS_ENTROPY -> smoothed(targets);
            case MEAN_SQUARED_ERROR -> targets;
        };
        return manager.create(rows, new Shape(examples.count(), outputs));
    }

    private float[] oneHot(float[] classes) {
        float[] rows = new float[Math.multiplyExact(classes.length, outputs)];
        Arrays.fill(rows, (float) (smoothing / outputs));
        for (int i = 0; i < classes.length; i++) {
            rows[i * outputs + (int) classes[i]] += (float) (1 - smoothing);
        }
        return rows;
    }

    private float[] smoothed(float[] targets) {
        float[] result = new float[targets.length];
        for (int i = 0; i < targets.length; i++) {
            result[i] = (float) (targets[i] * (1 - smoothing) + smoothing / 2);
        }
        return result;
    }

    /** Returns the mean loss of the targets of {@code batch} examples, as far as it is due to these rows. */
    NDArray share(NDArray logits, NDArray targets, int batch) {
        return sum(logits, targets).div(batch * examples.targetsAsked());
    }

    private NDArray sum(NDArray logits, NDArray targets) {
        if (tokens) {
            return sumOfTokens(logits.reshape(-1, outputs).logSoftmax(-1), targets.reshape(-1, 1));
        }
        return switch (loss) {
            case CROSS_ENTROPY -> logits.logSoftmax(-1).mul(targets).sum().neg();
            case BINARY_CROSS_ENTROPY ->
                Activation.softPlus(logits).sub(logits.mul(targets)).sum();
            case MEAN_SQUARED_ERROR -> logits.sub(targets).square().sum();
        };
    }

    /** Picks what is asked for, since a vector of each token's probabilities would be as large as the logits. */
    private NDArray sumOfTokens(NDArray logarithms, NDArray numbers) {
        boolean allAsked = examples.targetsAsked() == examples.targetsEach();
        NDArray known = allAsked ? numbers : numbers.maximum(0);
        NDArray likelihoods = logarithms.gather(known, 1);
        if (smoothing > 0) {
            NDArray ofAll = logarithms.mean(new int[] {1}, true);
            likelihoods = likelihoods.mul(1 - smoothing).add(ofAll.mul(smoothing));
        }
        NDArray counted =
                allAsked ? likelihoods : likelihoods.mul(numbers.gte(0).toType(DataType.FLOAT32, false));
        return counted.sum().neg();
    }
}
