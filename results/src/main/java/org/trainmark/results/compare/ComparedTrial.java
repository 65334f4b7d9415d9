package org.trainmark.results.compare;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.CellKey;
import org.trainmark.results.Outcome;
import org.trainmark.results.stats.Sighting;

/**
 * What a comparison needs of a trial.
 *
 * @param values by the name of the metric
 * @param toTarget seconds of training to the target of its run, if that has one and the trial evaluated
 */
public record ComparedTrial(
        String id,
        CellKey cell,
        int repetition,
        long seed,
        int order,
        Outcome outcome,
        SortedMap<String, Double> values,
        Optional<Sighting> toTarget) {

    public ComparedTrial {
        requireNonNull(id, "id");
        requireNonNull(cell, "cell");
        requireNonNull(outcome, "outcome");
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
        requireNonNull(toTarget, "toTarget");
    }

    boolean completed() {
        return outcome == Outcome.COMPLETED;
    }

    /** Returns this trial as one of the cell without an axis. */
    ComparedTrial without(String axis) {
        return new ComparedTrial(id, cell.without(axis), repetition, seed, order, outcome, values, toTarget);
    }

    /** Returns this trial with another value of a metric. */
    ComparedTrial with(String metric, double value) {
        SortedMap<String, Double> changed = new TreeMap<>(values);
        changed.put(metric, value);
        return new ComparedTrial(id, cell, repetition, seed, order, outcome, changed, toTarget);
    }
}
