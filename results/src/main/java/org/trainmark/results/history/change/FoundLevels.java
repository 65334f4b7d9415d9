package org.trainmark.results.history.change;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.stats.Interval;

/**
 * What a series shows of its level, on the scale of its values. Indices are of its values, from 0.
 *
 * @param levels one for each segment between changes, those not confirmed included; at least one
 * @param shifts between them, one fewer
 * @param standouts values that stand out for themselves alone, and are in no level
 * @param trend of the last segment, if it has one
 * @param spread of the last segment, if that changed
 * @param modes of the last segment, if it has two
 */
public record FoundLevels(
        List<Level> levels,
        List<Shift> shifts,
        List<Integer> standouts,
        Optional<Trend> trend,
        Optional<SpreadChange> spread,
        Optional<TwoModes> modes) {

    public FoundLevels {
        levels = List.copyOf(levels);
        shifts = List.copyOf(shifts);
        standouts = List.copyOf(standouts);
        requireNonNull(trend, "trend");
        requireNonNull(spread, "spread");
        requireNonNull(modes, "modes");
    }

    /**
     * Where a series lies for a while.
     *
     * @param from index of the first value
     * @param to index after the last
     * @param mean of the values that count
     * @param interval 95 % confidence interval of the mean; empty where the noise is not known
     */
    public record Level(int from, int to, double mean, Optional<Interval> interval) {

        public Level {
            requireNonNull(interval, "interval");
        }
    }

    /**
     * A change of level.
     *
     * @param index of the first value after
     * @param difference of the levels, after less before
     * @param interval 95 % confidence interval of the difference
     * @param confirmed whether enough runs have shown it
     * @param returnsTo index of the first value of the earlier level that this one is back to
     */
    public record Shift(
            int index, double difference, Interval interval, boolean confirmed, Optional<Integer> returnsTo) {

        public Shift {
            requireNonNull(interval, "interval");
            requireNonNull(returnsTo, "returnsTo");
        }
    }

    /**
     * A drift of a segment, which no one value began.
     *
     * @param total how far the line rises over the segment
     * @param interval 95 % confidence interval of that
     */
    public record Trend(double total, Interval interval) {

        public Trend {
            requireNonNull(interval, "interval");
        }
    }

    /**
     * A change of how far values scatter around their level.
     *
     * @param earliest index of the first value after it, at the earliest
     * @param latest likewise at the latest
     * @param factor the standard deviation after by the one before
     */
    public record SpreadChange(int earliest, int latest, double factor) {}

    /**
     * Two levels that values of a segment jump between.
     *
     * @param low mean of the values that are near the lower one
     * @param high mean of the others
     */
    public record TwoModes(double low, double high) {}
}
