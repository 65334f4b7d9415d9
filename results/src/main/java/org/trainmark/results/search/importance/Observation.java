package org.trainmark.results.search.importance;

import java.util.Arrays;

/**
 * What was measured at a point.
 *
 * @param place a number for each part of the space: 0 to 1 on the scale of a range, the number of a choice from 0, NaN
 *     where the part does not exist
 * @param losses of each trial, at least one, all finite
 */
public record Observation(double[] place, double[] losses) {

    public Observation {
        place = place.clone();
        losses = losses.clone();
        if (losses.length == 0 || !Arrays.stream(losses).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "an observation needs finite losses, but has " + Arrays.toString(losses));
        }
    }

    double mean() {
        return Arrays.stream(losses).average().orElseThrow();
    }

    /** Returns the sum of squares around the mean of the trials. */
    double squares() {
        double mean = mean();
        return Arrays.stream(losses).map(loss -> (loss - mean) * (loss - mean)).sum();
    }
}
