package org.trainmark.results.recommend;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import org.trainmark.results.CellKey;
import org.trainmark.results.stats.Medians;

/**
 * A cell that may be recommended.
 *
 * @param label in few words
 * @param trials how many it has
 * @param completed how many of them completed
 * @param objective value of the objective of each completed trial; empty for a time that was not reached
 * @param moreIsBetter whether a larger objective is better
 * @param memoryBytes highest of any trial
 * @param accuracy mean over trials
 * @param seconds median over trials; empty where fewer than half got there
 */
public record Candidate(
        String label,
        CellKey cell,
        int trials,
        int completed,
        List<OptionalDouble> objective,
        boolean moreIsBetter,
        OptionalDouble memoryBytes,
        OptionalDouble accuracy,
        OptionalDouble seconds) {

    public Candidate {
        requireNonNull(label, "label");
        requireNonNull(cell, "cell");
        objective = List.copyOf(objective);
        requireNonNull(memoryBytes, "memoryBytes");
        requireNonNull(accuracy, "accuracy");
        requireNonNull(seconds, "seconds");
    }

    /**
     * One limit that a candidate breaks.
     *
     * @param value empty where it is not known or was not reached
     */
    public record Breach(Kind kind, OptionalDouble value, double limit) {

        /** Which limit. */
        public enum Kind {
            TRIALS,
            MEMORY,
            ACCURACY,
            TIME,
            OBJECTIVE
        }
    }

    /** Returns the typical objective, the median; empty if no trial has one, or most did not get there. */
    public OptionalDouble value() {
        return median(objective, moreIsBetter);
    }

    /**
     * Returns the middle of values, or the mean of the two in the middle.
     *
     * @param moreIsBetter whether a value that is missing counts as less than all others, and not as more
     */
    static OptionalDouble median(List<OptionalDouble> values, boolean moreIsBetter) {
        return values.isEmpty() ? OptionalDouble.empty() : median(values.size(), values::get, missing(moreIsBetter));
    }

    /** Returns what stands for a missing value while values are sorted. */
    private static double missing(boolean moreIsBetter) {
        return moreIsBetter ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }

    private static OptionalDouble median(int count, IntFunction<OptionalDouble> values, double missing) {
        double[] all = new double[count];
        Arrays.setAll(all, i -> values.apply(i).orElse(missing));
        double median = Medians.of(all);
        return Double.isFinite(median) ? OptionalDouble.of(median) : OptionalDouble.empty();
    }

    /** Returns a number to sort by, the least for the best. */
    double rank() {
        return rank(value());
    }

    private double rank(OptionalDouble value) {
        double known = value.orElse(moreIsBetter ? 0 : Double.POSITIVE_INFINITY);
        return moreIsBetter ? -known : known;
    }

    /** Returns the rank of a resampling of the trials. */
    double resampledRank(SplittableRandom random) {
        int count = objective.size();
        return rank(median(count, i -> objective.get(random.nextInt(count)), missing(moreIsBetter)));
    }

    /** Returns the limits that it breaks; none for one that may be recommended. */
    public List<Breach> breaches(Limits limits) {
        List<Breach> breaches = new ArrayList<>();
        if (completed < trials) {
            breaches.add(new Breach(Breach.Kind.TRIALS, OptionalDouble.of(completed), trials));
        }
        add(breaches, Breach.Kind.MEMORY, memoryBytes, limits.maxMemoryBytes());
        add(breaches, Breach.Kind.ACCURACY, accuracy, limits.minAccuracy());
        add(breaches, Breach.Kind.TIME, seconds, limits.maxSeconds());
        if (value().isEmpty()) {
            breaches.add(new Breach(Breach.Kind.OBJECTIVE, value(), 0));
        }
        return breaches;
    }

    private static void add(List<Breach> breaches, Breach.Kind kind, OptionalDouble value, OptionalDouble limit) {
        limit.ifPresent(bound -> {
            double known = value.orElse(bound);
            if (value.isEmpty() || (kind == Breach.Kind.ACCURACY ? known < bound : known > bound)) {
                breaches.add(new Breach(kind, value, bound));
            }
        });
    }
}
