package org.trainmark.results.search.importance;

import java.util.Arrays;

/** What was measured at a point. */
public final class Observation {

    private final double[] place;
    private final double[] losses;

    /**
     * Makes an observation.
     *
     * @param place a number for each part of the space: 0 to 1 on the scale of a range, the number of a choice from 0,
     *     NaN where the part does not exist
     * @param losses of each trial, at least one, all finite
     */
    public Observation(double[] place, double[] losses) {
        if (losses.length == 0 || !Arrays.stream(losses).allMatch(Double::isFinite)) {
            throw new IllegalArgumentException(
                    "an observation needs finite losses, but has " + Arrays.toString(losses));
        }
        this.place = place.clone();
        this.losses = losses.clone();
    }

    double[] place() {
        return place;
    }

    int trials() {
        return losses.length;
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
