package org.trainmark.bench.search.gaussian;

import java.util.List;
import org.trainmark.bench.search.Domain;
import org.trainmark.bench.search.Observation;

/**
 * What is expected of places once all measurements are heard: where each is noisy, the luckiest of many looks best, and
 * its neighbors tell.
 */
public final class Expectation {

    /** The cost grows with the cube. */
    private static final int MOST = 400;

    private final GaussianProcess process;

    /**
     * Fits a process.
     *
     * @param measured of one loss each; at least one
     */
    public Expectation(Domain domain, List<Observation> measured) {
        Measurements losses =
                Measurements.of(domain, measured, one -> one.losses()[0]).thinned(MOST);
        process = Learned.scaled(Losses.ranked(losses), NoiseGuess.ANY).process();
    }

    /** Returns the loss that is expected at a place, on a scale of its own: the less, the better. */
    public double at(double[] place) {
        return process.at(place).mean();
    }

    /** Returns whether a few trials of each could tell two places from one another. */
    public boolean tellsApart(double[] one, double[] other) {
        return process.tellsApart(one, other);
    }
}
