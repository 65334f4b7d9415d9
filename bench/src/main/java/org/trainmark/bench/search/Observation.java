package org.trainmark.bench.search;

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
public record Observation(double[] place, double[] losses, double[] excesses, int trials, double seconds) {

    public Observation {
        place = place.clone();
        losses = losses.clone();
        excesses = excesses.clone();
        if (trials < 1) {
            throw new IllegalArgumentException("trials must be at least 1, but is " + trials);
        }
    }
}
