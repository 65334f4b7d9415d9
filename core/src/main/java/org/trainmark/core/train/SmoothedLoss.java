package org.trainmark.core.train;

/** A running mean in which each loss weighs 0.98 of the next, as in fast.ai's learning-rate finder. */
final class SmoothedLoss {

    private static final double DECAY = 0.98;

    private double sum;
    private double weight;

    /** Returns the mean with one more loss. */
    double with(double loss) {
        sum = DECAY * sum + loss;
        weight = DECAY * weight + 1;
        return sum / weight;
    }
}
