package org.trainmark.results.compare.contrast;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.CellKey;
import org.trainmark.results.Outcome;
import org.trainmark.results.stats.Sighting;

/**
 * What a comparison needs of a trial.
 *
 * @param order its place among the tries of its run, from 0
 * @param values by the name of the metric
 * @param toTarget seconds of training to the target of its run, if that has one and the trial evaluated
 * @param spoilt whether something spoilt the first try of the trial
 * @param first the first try, if it is known and another counts
 */
public record ComparedTrial(
        String id,
        CellKey cell,
        int repetition,
        long seed,
        int order,
        Outcome outcome,
        SortedMap<String, Double> values,
        Optional<Sighting> toTarget,
        boolean spoilt,
        Optional<ComparedTrial> first) {

    public ComparedTrial {
        requireNonNull(id, "id");
        requireNonNull(cell, "cell");
        requireNonNull(outcome, "outcome");
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        requireNonNull(toTarget, "toTarget");
        requireNonNull(first, "first");
    }

    /** Makes a trial that nothing spoilt. */
    public ComparedTrial(
            String id,
            CellKey cell,
            int repetition,
            long seed,
            int order,
            Outcome outcome,
            SortedMap<String, Double> values,
            Optional<Sighting> toTarget) {
        this(id, cell, repetition, seed, order, outcome, values, toTarget, false, Optional.empty());
    }

    /** Returns whether it ran to its end, or as far as it was let go on. */
    public boolean completed() {
        return !outcome.isFailure();
    }

    /** Returns this trial as one of the cell without an axis. */
    public ComparedTrial without(String axis) {
        return new ComparedTrial(
                id,
                cell.without(axis),
                repetition,
                seed,
                order,
                outcome,
                values,
                toTarget,
                spoilt,
                first.map(other -> other.without(axis)));
    }

    /** Returns the value of a metric; empty if it was not measured. */
    OptionalDouble value(String metric) {
        Double value = values.get(metric);
        return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
    }

    /** Returns the seconds of training to the target, if it was reached. */
    OptionalDouble secondsToTarget() {
        return toTarget.filter(Sighting::reached).stream()
                .mapToDouble(Sighting::time)
                .findFirst();
    }

    /** Returns this trial as one that took the place of its first try. */
    public ComparedTrial replacing(ComparedTrial earlier) {
        return new ComparedTrial(
                id, cell, repetition, seed, order, outcome, values, toTarget, earlier.spoilt, Optional.of(earlier));
    }

    /** Returns the first try in place of the one that counts, as far as it is known. */
    public ComparedTrial firstTry() {
        return first.orElse(this);
    }
}
