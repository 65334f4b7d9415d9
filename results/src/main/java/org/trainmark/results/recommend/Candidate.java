package org.trainmark.results.recommend;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.trainmark.results.stats.Medians;

/**
 * A cell that may be recommended.
 *
 * @param label in few words
 * @param trials how many it has
 * @param completed how many of them completed
 * @param objective value of the objective of each completed trial; infinite for a time that was not reached
 * @param moreIsBetter whether a larger objective is better
 * @param memoryBytes highest of any trial
 * @param accuracy mean over trials
 * @param seconds median over trials; infinite where fewer than half got there
 */
public record Candidate(
        String label,
        SortedMap<String, String> cell,
        int trials,
        int completed,
        List<Double> objective,
        boolean moreIsBetter,
        OptionalDouble memoryBytes,
        OptionalDouble accuracy,
        OptionalDouble seconds) {

    public Candidate {
        requireNonNull(label, "label");
        cell = Collections.unmodifiableSortedMap(new TreeMap<>(cell));
        objective = List.copyOf(objective);
        requireNonNull(memoryBytes, "memoryBytes");
        requireNonNull(accuracy, "accuracy");
        requireNonNull(seconds, "seconds");
    }

    /** One limit that a candidate breaks. */
    public record Breach(Kind kind, double value, double limit) {

        /** Which limit. */
        public enum Kind {
            TRIALS,
            MEMORY,
            ACCURACY,
            TIME,
            OBJECTIVE
        }
    }

    /** Returns the typical objective: the median, infinite or 0 where there is none. */
    public double value() {
        return typical(objective.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private double typical(double[] values) {
        if (values.length == 0) {
            return moreIsBetter ? 0 : Double.POSITIVE_INFINITY;
        }
        return Medians.of(values);
    }

    /** Returns a number to sort by, the least for the best. */
    double rank() {
        return moreIsBetter ? -value() : value();
    }

    /** Returns the rank of a resampling of the trials. */
    double resampledRank(SplittableRandom random) {
        double[] drawn = new double[objective.size()];
        Arrays.setAll(drawn, i -> objective.get(random.nextInt(objective.size())));
        double value = typical(drawn);
        return moreIsBetter ? -value : value;
    }

    /** Returns the limits that it breaks; none for one that may be recommended. */
    public List<Breach> breaches(Limits limits) {
        List<Breach> breaches = new ArrayList<>();
        if (completed < trials) {
            breaches.add(new Breach(Breach.Kind.TRIALS, completed, trials));
        }
        add(breaches, Breach.Kind.MEMORY, memoryBytes.orElse(Double.POSITIVE_INFINITY), limits.maxMemoryBytes());
        add(breaches, Breach.Kind.ACCURACY, accuracy.orElse(Double.NEGATIVE_INFINITY), limits.minAccuracy());
        add(breaches, Breach.Kind.TIME, seconds.orElse(Double.POSITIVE_INFINITY), limits.maxSeconds());
        if (!Double.isFinite(value()) || objective.isEmpty()) {
            breaches.add(new Breach(Breach.Kind.OBJECTIVE, value(), 0));
        }
        return breaches;
    }

    private static void add(List<Breach> breaches, Breach.Kind kind, double value, OptionalDouble limit) {
        limit.ifPresent(bound -> {
            if (kind == Breach.Kind.ACCURACY ? value < bound : value > bound) {
                breaches.add(new Breach(kind, value, bound));
            }
        });
    }
}
