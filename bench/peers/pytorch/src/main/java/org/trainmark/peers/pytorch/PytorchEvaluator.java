package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.NDScope;
import java.nio.FloatBuffer;
import java.util.EnumMap;
import java.util.Map;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.EvaluationSum;
import org.trainmark.core.model.Loss;

/** Evaluates the network on splits, whose features it keeps as arrays once it has seen them. */
final class PytorchEvaluator {

    /** Rows evaluated at a time, if they are short: enough for fast matrix products, few beside the data. */
    private static final int MOST_ROWS = 512;

    /** Values of the widest layer at a time. */
    private static final int MOST_VALUES = 1 << 22;

    private final NDManager manager;
    private final Loss loss;
    private final PytorchNetwork network;
    private final Dataset dataset;
    private final NDArray trainingFeatures;
    private final Map<Split, NDArray> otherFeatures = new EnumMap<>(Split.class);

    /** Takes logits of some targets. */
    @FunctionalInterface
    private interface Taker {

        /**
         * Takes them.
         *
         * @param logits row-major, as many of each target
         * @param first number of the first target
         */
        void take(float[] logits, int first, int count);
    }

    PytorchEvaluator(NDManager manager, Loss loss, PytorchNetwork network, Dataset dataset, NDArray trainingFeatures) {
        this.manager = manager;
        this.loss = loss;
        this.network = network;
        this.dataset = dataset;
        this.trainingFeatures = trainingFeatures;
    }

    Evaluation evaluate(NDArray parameters, Split split) {
        EvaluationSum sum = new EvaluationSum(loss, 0);
        float[] targets = dataset.split(split).targets();
        eachChunk(
                parameters,
                split,
                (logits, first, count) -> sum.addRows(logits, count, network.logitsOfTarget(), targets, first));
        return sum.evaluation();
    }

    int[] predictions(NDArray parameters, Split split) {
        int[] predictions = new int[dataset.split(split).targets().length];
        eachChunk(parameters, split, (logits, first, count) -> {
            int[] some = Evaluation.predictionsOfRows(logits, network.logitsOfTarget(), count);
            System.arraycopy(some, 0, predictions, first, count);
        });
        return predictions;
    }

    private void eachChunk(NDArray parameters, Split split, Taker taker) {
        Examples examples = dataset.split(split);
        NDArray features = features(split);
        int most = (int) Math.max(1, Math.min(MOST_ROWS, MOST_VALUES / network.widest()));
        int each = examples.targetsEach();
        for (int from = 0; from < examples.count(); from += most) {
            int first = from;
            int rows = Math.min(most, examples.count() - from);
            taker.take(
                    PytorchCalls.run(() -> logits(parameters, features, first, first + rows)),
                    first * each,
                    rows * each);
        }
    }

    private float[] logits(NDArray parameters, NDArray features, int from, int to) {
        return network.logits(parameters, features.get(from + ":" + to)).toFloatArray();
    }

    private NDArray features(Split split) {
        return split == Split.TRAINING
                ? trainingFeatures
                : otherFeatures.computeIfAbsent(split, s -> kept(dataset.split(s)));
    }

    private NDArray kept(Examples examples) {
        NDArray features = PytorchData.features(manager, dataset.shape(), FloatBuffer.wrap(examples.features()));
        NDScope.unregister(features);
        return features;
    }

    long bytes() {
        return otherFeatures.values().stream().mapToLong(NDArray::size).sum() * Float.BYTES;
    }
}
