package org.trainmark.results.compare.contrast;

import static java.util.Objects.requireNonNull;

import org.trainmark.results.stats.MeanDifference;

/**
 * How far the candidate lies above the base, on a metric's scale, and what would make it surer.
 *
 * @param trials of each side that it is from: the harmonic mean where they differ
 * @param fixed part of its variance that more trials of the same runs do not lessen; all of it, where runs are the unit
 */
record Shift(MeanDifference difference, double trials, double fixed) {

    Shift {
        requireNonNull(difference, "difference");
    }

    /** Returns that of two estimates which leaves more open, by its 95 % interval. */
    static Shift lessSure(Shift one, Shift other) {
        return one.difference.halfWidth(0.95) >= other.difference.halfWidth(0.95) ? one : other;
    }
}
