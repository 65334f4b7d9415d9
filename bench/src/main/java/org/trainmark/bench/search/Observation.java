package org.trainmark.bench.search;

import java.util.Arrays;

/**
 * What came of measuring a place.
 *
 * @param place as its {@link Domain} has it
 * @param losses the mean of each objective over the trials, on a scale on which less is better; NaN where there is
 *     none, as of trials that failed or did not reach their target
 * @param excesses by how much the mean of each limited quantity is beyond its limit, on a scale on which the noise is
 *     about even; 0 and less if it is kept, NaN where nothing is known
 * @param trials how many the means are of; at least 1
 * @param seconds that a trial took, on average
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record Observation(double[] place, double[] losses, double[] excesses, int trials, double seconds) {

    public Observation {
        place = place.clone();
        losses = losses.clone();
        excesses = excesses.clone();
        if (trials < 1) {
            throw new IllegalArgumentException("trials must be at least 1, but is " + trials);
        }
    }

    /** Returns whether there is a loss for every objective. */
    public boolean isMeasured() {
        return Arrays.stream(losses).allMatch(Double::isFinite);
    }

    /** Returns by how much all limits together are exceeded, as far as that is known; 0 if all are kept. */
    public double excess() {
        return Arrays.stream(excesses).filter(excess -> excess > 0).sum();
    }
}
