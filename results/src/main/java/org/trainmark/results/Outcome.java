package org.trainmark.results;

import java.util.Locale;

/** How a trial ended. */
public enum Outcome {
    /** It measured what it was asked to. */
    COMPLETED,
    /** It was compared with others on its way and not let go on: what it measured up to there holds. */
    ENDED_EARLY,
    /** The loss became NaN or infinite. */
    DIVERGED,
    /** The device or the JVM had no room. */
    OUT_OF_MEMORY,
    /** The JVM ended without a result: an error, a signal, or an early exit. */
    CRASHED,
    /** It was stopped at its time limit. */
    TIMED_OUT,
    /** The profile's engine or device cannot be used here. */
    REFUSED;

    /** Returns whether something went wrong. */
    public boolean isFailure() {
        return this != COMPLETED && this != ENDED_EARLY;
    }

    /**
     * Returns whether a trial that ended so says how long reaching a target takes: one that completed, diverged or ran
     * out of time without it never reached it, and one that was ended early had not by then. One that broke on its way,
     * or never began, says nothing of that.
     */
    public boolean tellsConvergence() {
        return this == COMPLETED || this == ENDED_EARLY || this == DIVERGED || this == TIMED_OUT;
    }

    /** Returns the words for people: {@code out of memory}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
