package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.Activation;
import java.util.Arrays;
import org.trainmark.core.data.Examples;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Loss;

/** The losses, for DJL lacks functions for them that are both exact and fast. */
final class PytorchLosses {

    private PytorchLosses() {}

    /** Returns what {@link #sum} takes for targets, row-major {@code [count, outputs]}. */
    static float[] targets(TrainingConfig config, Examples examples, int outputs) {
        double smoothing = config.regularization().labelSmoothing();
        float[] targets = examples.targets();
        return switch (config.loss()) {
            case CROSS_ENTROPY -> oneHot(targets, outputs, smoothing);
            case BINARY_CROSS_ENTROPY -> smoothed(targets, smoothing);
            case MEAN_SQUARED_ERROR -> targets;
        };
    }

    private static float[] oneHot(float[] classes, int outputs, double smoothing) {
        float[] rows = new float[Math.multiplyExact(classes.length, outputs)];
        Arrays.fill(rows, (float) (smoothing / outputs));
        for (int i = 0; i < classes.length; i++) {
            rows[i * outputs + (int) classes[i]] += (float) (1 - smoothing);
        }
        return rows;
    }

    private static float[] smoothed(float[] targets, double smoothing) {
        float[] result = new float[targets.length];
        for (int i = 0; i < targets.length; i++) {
            result[i] = (float) (targets[i] * (1 - smoothing) + smoothing / 2);
        }
        return result;
    }

    /** Returns the sum of the losses of all rows, both arrays being {@code [rows, outputs]}. */
    static NDArray sum(Loss loss, NDArray logits, NDArray targets) {
        return switch (loss) {
            case CROSS_ENTROPY -> logits.logSoftmax(-1).mul(targets).sum().neg();
            case BINARY_CROSS_ENTROPY ->
                Activation.softPlus(logits).sub(logits.mul(targets)).sum();
            case MEAN_SQUARED_ERROR -> logits.sub(targets).square().sum();
        };
    }
}
