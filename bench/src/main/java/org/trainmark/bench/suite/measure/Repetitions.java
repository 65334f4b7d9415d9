package org.trainmark.bench.suite.measure;

import static org.trainmark.core.Checks.requirePositive;

/**
 * How often a suite measures, and what runs beside what.
 *
 * @param count trials of each cell
 * @param disturbedRepeats how often a trial that something spoilt is tried again in a run, at most
 * @param devicesAtOnce whether trials on different devices run side by side
 */
public record Repetitions(int count, int disturbedRepeats, boolean devicesAtOnce) {

    /** The setting that lets trials on different devices run side by side. */
    public static final String DEVICES_AT_ONCE = "devices-at-once";

    static final int USUAL_COUNT = 3;
    static final int MOST_COUNT = 10_000;
    static final int USUAL_REPEATS = 2;
    static final int MOST_REPEATS = 10;

    public Repetitions {
        requirePositive(count, "repetitions");
        if (disturbedRepeats < 0) {
            throw new IllegalArgumentException("disturbed-repeats must be 0 or greater, but is " + disturbedRepeats);
        }
    }

    /** Returns so many trials of each cell, one at a time, with the usual repeats of disturbed ones. */
    public static Repetitions of(int count) {
        return new Repetitions(count, USUAL_REPEATS, false);
    }
}
