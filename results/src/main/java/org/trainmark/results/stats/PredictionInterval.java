package org.trainmark.results.stats;

import org.apache.commons.statistics.distribution.TDistribution;

/** Where the next value of a sample will lie, if it is drawn like the others. */
public final class PredictionInterval {

    private PredictionInterval() {}

    /**
     * Returns Student's t interval of one more value.
     *
     * @param deviation standard deviation of the sample
     * @param boundary the quantile of its upper end and, mirrored, of its lower: 0.975 is an interval of 95 %
     * @throws IllegalArgumentException if the sample has fewer than 2 values, or the boundary is not from 0.5 to 1
     */
    public static Interval of(double mean, double deviation, int count, double boundary) {
        if (count < 2 || !(boundary >= 0.5 && boundary < 1)) {
            throw new IllegalArgumentException(
                    "a prediction needs 2 values and a boundary from 0.5 to 1, but has %d and %s"
                            .formatted(count, boundary));
        }
        double half = deviation
                * Math.sqrt(1 + 1.0 / count)
                * TDistribution.of(count - 1.0).inverseCumulativeProbability(boundary);
        return new Interval(mean - half, mean + half);
    }
}
