package org.trainmark.results.recommend;

import java.util.Locale;

/** What the best cell has the least of, or the most. */
public enum Objective {
    /** Time to the target or, in a run without one, of the whole training. */
    TIME,
    /** That time at the price of the profile. */
    COST,
    /** Energy of a trial. */
    ENERGY,
    /** Samples per second; more is better. */
    THROUGHPUT,
    /** Validation accuracy when training ended; more is better. */
    ACCURACY,
    /** Validation loss when training ended. */
    LOSS;

    /** Returns whether the best has the most of it. */
    public boolean moreIsBetter() {
        return this == THROUGHPUT || this == ACCURACY;
    }

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
