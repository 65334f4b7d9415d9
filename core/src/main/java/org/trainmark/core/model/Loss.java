package org.trainmark.core.model;

import org.trainmark.core.data.Task;

/** What training makes small: a function of a network's last layer (logits) and the targets, averaged over targets. */
public enum Loss {
    /** Squared difference between the single output and a quantity. */
    MEAN_SQUARED_ERROR,
    /** Negative log likelihood of two classes, from one logit: that of class 1. */
    BINARY_CROSS_ENTROPY,
    /** Negative log likelihood of any number of classes, from a logit for each. */
    CROSS_ENTROPY;

    /** Returns whether this loss can be trained on {@code task}. */
    public boolean fits(Task task) {
        return switch (this) {
            case MEAN_SQUARED_ERROR -> task instanceof Task.Regression;
            case BINARY_CROSS_ENTROPY -> task instanceof Task.Classification c && c.classes() == 2;
            case CROSS_ENTROPY -> !(task instanceof Task.Regression);
        };
    }

    /** Returns how many logits each target of {@code task} is compared with. */
    public int outputs(Task task) {
        if (this != CROSS_ENTROPY) {
            return 1;
        }
        return task instanceof Task.NextToken tokens
                ? tokens.vocabulary()
                : task instanceof Task.Classification c ? c.classes() : 1;
    }

    /** Returns the layer that most networks for {@code task} end with. */
    public Layer head(Task task) {
        return task instanceof Task.NextToken
                ? new SequenceLayer.Pointwise(outputs(task))
                : new Layer.Dense(outputs(task));
    }

    /** Returns whether an accuracy is defined beside this loss. */
    public boolean classifies() {
        return this != MEAN_SQUARED_ERROR;
    }

    /**
     * Returns the loss of one target, without overflow for any finite logits; it is not finite if any of them is not.
     *
     * @param logits where its logits stand, {@code stride} apart from {@code at} on
     * @param labelSmoothing share of the target that is spread evenly over all classes
     */
    public double of(float[] logits, int at, int stride, int outputs, float target, double labelSmoothing) {
        float first = logits[at];
        return switch (this) {
            case MEAN_SQUARED_ERROR -> ((double) first - target) * ((double) first - target);
            case BINARY_CROSS_ENTROPY ->
                Math.max(first, 0)
                        - first * (target * (1 - labelSmoothing) + labelSmoothing / 2)
                        + Math.log1p(Math.exp(-Math.abs(first)));
            case CROSS_ENTROPY ->
                logSumExp(logits, at, stride, outputs)
                        - (1 - labelSmoothing) * logits[at + stride * (int) target]
                        - (labelSmoothing == 0 ? 0 : labelSmoothing * mean(logits, at, stride, outputs));
        };
    }

    private static double mean(float[] logits, int at, int stride, int outputs) {
        double sum = 0;
        for (int k = 0; k < outputs; k++) {
            sum += logits[at + k * stride];
        }
        return sum / outputs;
    }

    private static double logSumExp(float[] logits, int at, int stride, int outputs) {
        double max = Double.NEGATIVE_INFINITY;
        double min = Double.POSITIVE_INFINITY;
        for (int k = 0; k < outputs; k++) {
            max = Math.max(max, logits[at + k * stride]);
            min = Math.min(min, logits[at + k * stride]);
        }
        // Of all that is not finite, this alone would leave no trace in the sum.
        double sum = min == Double.NEGATIVE_INFINITY ? Double.NaN : 0;
        for (int k = 0; k < outputs; k++) {
            sum += Math.exp(logits[at + k * stride] - max);
        }
        return max + Math.log(sum);
    }
}
