package org.trainmark.core.train;

/**
 * The mean loss over the examples trained on since it was last taken: each example counts the same, whatever the size
 * of the batch that it was in, with the loss that it had in its own step.
 */
final class MeanLoss {

    private double sum;
    private long examples;

    /** @param sum over {@code examples} before */
    MeanLoss(double sum, long examples) {
        this.sum = sum;
        this.examples = examples;
    }

    /** @param batchMean over {@code examples} */
    void add(double batchMean, int examples) {
        sum += batchMean * examples;
        this.examples += examples;
    }

    boolean isFinite() {
        return Double.isFinite(sum);
    }

    double sum() {
        return sum;
    }

    long examples() {
        return examples;
    }

    /** Returns the mean and begins anew. */
    double take() {
        double mean = sum / examples;
        sum = 0;
        examples = 0;
        return mean;
    }
}
