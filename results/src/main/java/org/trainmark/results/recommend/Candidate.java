package org.trainmark.results.recommend;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.trainmark.results.CellKey;

/**
 * A cell that may be recommended.
 *
 * @param label in few words
 * @param trials what became of its trials
 * @param objective what its completed trials say of the objective
 * @param memoryBytes highest of any trial
 * @param accuracy mean over trials
 * @param seconds to the target or, without one, of the training, as tables show them; empty where that is not reached
 */
public record Candidate(
        String label,
        CellKey cell,
        Trials trials,
        Sample objective,
        OptionalDouble memoryBytes,
        OptionalDouble accuracy,
        OptionalDouble seconds) {

    /**
     * The trials of a cell.
     *
     * @param ended how many there are
     * @param completed how many of them completed
     * @param disturbed in how many of them something disturbed what was measured
     * @param most how many the cell has that has the most
     */
    public record Trials(int ended, int completed, int disturbed, int most) {}

    public Candidate {
        requireNonNull(label, "label");
        requireNonNull(cell, "cell");
        requireNonNull(trials, "trials");
        requireNonNull(objective, "objective");
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

    /** Returns the objective as tables show it; empty if no trial has one, or fewer than half got there. */
    public OptionalDouble value() {
        return objective.value();
    }

    /** Returns the limits that it breaks; none for one that may be recommended. */
    public List<Breach> breaches(Limits limits) {
        List<Breach> breaches = new ArrayList<>();
        if (trials.completed() < trials.ended()) {
            breaches.add(new Breach(Breach.Kind.TRIALS, OptionalDouble.of(trials.completed()), trials.ended()));
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
