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
        return about(mean, deviation * Math.sqrt(1 + 1.0 / count), count - 1.0, boundary);
    }

    /**
     * Returns Student's t interval of one more value.
     *
     * @param error standard deviation of the value about its prediction
     * @param freedom degrees of freedom of the error, above 0
     * @param boundary the quantile of the interval's upper end
     */
    public static Interval about(double prediction, double error, double freedom, double boundary) {
        double half = error * TDistribution.of(freedom).inverseCumulativeProbability(boundary);
        return new Interval(prediction - half, prediction + half);
    }
}
