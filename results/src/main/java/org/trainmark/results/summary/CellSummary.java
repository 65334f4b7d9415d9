package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.CellKey;
import org.trainmark.results.Confusion;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Outcome;
import org.trainmark.results.RatePoint;
import org.trainmark.results.learning.Fit;
import org.trainmark.results.learning.TestFigures;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.TimeToTarget;

/**
 * One cell, all its trials together. What no trial measured is empty.
 *
 * @param label the cell in few words: {@code momentum 0.9, rate 0.1, batch 16}
 * @param outcomes how many trials ended each way
 * @param range what the learning-rate range tests found; empty if there were none
 * @param rates how the learning rate changed in the first trial that tells; empty if none does
 * @param curve the median over trials of each evaluation, as far as half of them went
 * @param stoppedAtTarget how many completed trials ended on reaching the target of their run, and so say nothing of how
 *     good the cell gets
 * @param test how good it is on the test split, which no choice may look at; empty if nothing was tested
 * @param tokens what it predicts; empty if that is no tokens
 * @param confusion of all completed trials together; empty without classes or with too many
 */
public record CellSummary(
        CellKey cell,
        String label,
        SortedMap<Outcome, Integer> outcomes,
        Optional<Estimate> throughput,
        Optional<StepTimes> steps,
        Optional<TargetTimes> toTarget,
        Optional<Estimate> finalAccuracy,
        OptionalDouble bestAccuracy,
        Optional<Estimate> finalLoss,
        OptionalDouble peakResidentBytes,
        Optional<Estimate> trainingSeconds,
        Optional<CellFit> fit,
        OptionalDouble augmentationShare,
        Optional<CellRange> range,
        List<RatePoint> rates,
        List<CurvePoint> curve,
        int stoppedAtTarget,
        Optional<TestFigures> test,
        Optional<Tokens> tokens,
        Optional<Confusion> confusion) {

    /** When the trials of a cell reached the target of their run. */
    public record TargetTimes(TimeToTarget seconds, TimeToTarget epochs, Optional<TimeToTarget> steps) {

        public TargetTimes {
            requireNonNull(seconds, "seconds");
            requireNonNull(epochs, "epochs");
            requireNonNull(steps, "steps");
        }
    }

    public CellSummary {
        requireNonNull(cell, "cell");
        requireNonNull(label, "label");
        outcomes = Collections.unmodifiableSortedMap(new TreeMap<>(outcomes));
        requireNonNull(throughput, "throughput");
        requireNonNull(steps, "steps");
        requireNonNull(toTarget, "toTarget");
        requireNonNull(finalAccuracy, "finalAccuracy");
        requireNonNull(bestAccuracy, "bestAccuracy");
        requireNonNull(finalLoss, "finalLoss");
        requireNonNull(peakResidentBytes, "peakResidentBytes");
        requireNonNull(trainingSeconds, "trainingSeconds");
        requireNonNull(fit, "fit");
        requireNonNull(augmentationShare, "augmentationShare");
        requireNonNull(range, "range");
        rates = List.copyOf(rates);
        curve = List.copyOf(curve);
        requireNonNull(test, "test");
        requireNonNull(tokens, "tokens");
        requireNonNull(confusion, "confusion");
    }

    /** Returns whether the losses show that the trainings did not learn. */
    public boolean didNotLearn() {
        return fit.filter(known -> known.fit().kind() == Fit.Kind.NOT_LEARNED).isPresent();
    }

    /** Returns how many trials the cell has so far. */
    public int trials() {
        return outcomes.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Returns how many trials ended so. */
    public int trials(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0);
    }

    /** Returns how many trials completed and what became of the others: {@code 3/5, 2 diverged}. */
    public String outcomesText() {
        SortedMap<Outcome, Integer> others = new TreeMap<>(outcomes);
        others.remove(Outcome.COMPLETED);
        String completed = trials(Outcome.COMPLETED) + "/" + trials();
        return others.isEmpty() ? completed : completed + ", " + Words.outcomes(others);
    }

    /** Returns the text of an axis or a setting, or a dash where this cell has none. */
    public String valueOf(String name) {
        return cell.value(name).orElse("–");
    }
}
