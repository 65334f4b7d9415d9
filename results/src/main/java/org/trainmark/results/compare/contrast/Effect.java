package org.trainmark.results.compare.contrast;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.trainmark.results.stats.Interval;

/**
 * How a metric of a cell differs between two sides.
 *
 * @param base typical value of the base; empty for a time that was not reached
 * @param candidate typical value of the candidate
 * @param size candidate over base, or candidate less base where the metric is a difference; empty where one of them has
 *     no value
 * @param interval 95 % interval of the size
 * @param p two-sided p-value of there being no difference
 * @param adjustedP the same, adjusted for the number of effects in the comparison
 * @param trials of the side that has fewer
 * @param trialsToSettle how many trials of each side would likely settle what cannot be told; empty if that is nothing,
 *     or nobody knows
 * @param note what else a reader must know; may be empty
 */
public record Effect(
        ComparedMetric metric,
        OptionalDouble base,
        OptionalDouble candidate,
        OptionalDouble size,
        Optional<Interval> interval,
        double p,
        double adjustedP,
        int trials,
        Verdict verdict,
        OptionalInt trialsToSettle,
        String note) {

    /** With fewer trials of a side, its mean is not told apart from another. */
    public static final int FEWEST_TRIALS = 3;

    public Effect {
        requireNonNull(metric, "metric");
        requireNonNull(base, "base");
        requireNonNull(candidate, "candidate");
        requireNonNull(size, "size");
        requireNonNull(interval, "interval");
        requireNonNull(verdict, "verdict");
        requireNonNull(trialsToSettle, "trialsToSettle");
        requireNonNull(note, "note");
    }
}
