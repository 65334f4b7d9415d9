package org.trainmark.results;

import java.util.Locale;

/** How a trial ended. */
public enum Outcome {
    /** It measured what it was asked to. */
    COMPLETED,
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

    /** Returns the words for people: {@code out of memory}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
