package org.trainmark.results.calibrate;

import static java.util.Objects.requireNonNull;

/**
 * How noisy a metric of one cell is.
 *
 * @param cell in few words
 * @param trials of all runs
 * @param betweenTrials standard deviation from trial to trial of a run, with whatever trend there is
 */
public record CellNoise(String cell, int trials, double betweenTrials) {

    public CellNoise {
        requireNonNull(cell, "cell");
    }
}
