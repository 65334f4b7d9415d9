package org.trainmark.results.summary;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;
import org.trainmark.results.TrialReport;
import org.trainmark.results.learning.PooledConfusion;
import org.trainmark.results.learning.TestFigures;
import org.trainmark.results.log.StepCounts;
import org.trainmark.results.stats.TimeToTarget;
import org.trainmark.results.summary.CellSummary.TargetTimes;

/** Reduces the trials of one cell. */
final class CellReader {

    private final Optional<Target> target;
    private final CellLabels labels;
    private final StepSource steps;

    /** Where step histograms come from. */
    @FunctionalInterface
    interface StepSource {

        /** Adds the step times that a trial keeps under {@code stepsFile}, in nanoseconds. */
        void addTo(StepCounts total, String stepsFile);
    }

    CellReader(Optional<Target> target, CellLabels labels, StepSource steps) {
        this.target = target;
        this.labels = labels;
        this.steps = steps;
    }

    CellSummary read(CellKey cell, List<TrialReport> trials) {
        List<TrialReport> completed =
                trials.stream().filter(TrialReport::isCompleted).toList();
        List<TrialReport> measured =
                trials.stream().filter(TrialReport::isMeasured).toList();
        Optional<StepTimes> stepTimes = stepTimes(measured);
        return new CellSummary(
                cell,
                labels.of(cell),
                outcomes(trials),
                TrialEstimates.geometric(measured, trial -> TrialReadings.measured(trial, MetricNames.THROUGHPUT)),
                stepTimes,
                target.flatMap(wanted -> toTarget(trials, wanted)),
                TrialEstimates.arithmetic(completed, TrialReadings::finalAccuracy)
                        .map(share -> share.within(0, 1)),
                bestAccuracy(completed),
                TrialEstimates.arithmetic(completed, trial -> TrialReadings.atEnd(trial, CurvePoint::validationLoss))
                        .map(loss -> loss.within(0, Double.POSITIVE_INFINITY)),
                TrialEstimates.max(
                        measured.stream().map(trial -> TrialReadings.measured(trial, MetricNames.PEAK_RESIDENT))),
                TrialEstimates.geometric(completed, trial -> TrialReadings.atEnd(trial, CurvePoint::trainingSeconds)),
                CellFit.of(trials, target),
                augmentationShare(measured, stepTimes),
                CellRange.of(completed),
                completed.stream()
                        .map(trial -> trial.findings().rates())
                        .filter(rates -> !rates.isEmpty())
                        .findFirst()
                        .orElse(List.of()),
                TypicalCurve.of(completed.stream()
                        .map(TrialReport::achieved)
                        .filter(curve -> !curve.isEmpty())
                        .toList()),
                target.map(wanted -> stopped(completed, wanted)).orElse(0),
                TestFigures.of(completed),
                completed.stream().findFirst().flatMap(Tokens::of),
                PooledConfusion.of(completed));
    }

    /** Augmentation is in no step's time, so the share is of both together. */
    private static OptionalDouble augmentationShare(List<TrialReport> trials, Optional<StepTimes> steps) {
        OptionalDouble seconds = trials.stream()
                .flatMapToDouble(trial -> TrialReadings.measured(trial, MetricNames.AUGMENTATION).stream())
                .average();
        return seconds.isEmpty() || steps.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(seconds.getAsDouble()
                        / (seconds.getAsDouble() + steps.get().mean() / 1e9));
    }

    private static SortedMap<Outcome, Integer> outcomes(List<TrialReport> trials) {
        Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
        trials.forEach(trial -> counts.merge(trial.outcome(), 1, Integer::sum));
        return new TreeMap<>(counts);
    }

    private Optional<StepTimes> stepTimes(List<TrialReport> trials) {
        StepCounts total = new StepCounts();
        trials.forEach(trial -> trial.stepsFile().ifPresent(file -> steps.addTo(total, file)));
        return total.total() == 0 ? Optional.empty() : Optional.of(StepTimes.of(total));
    }

    private static Optional<TargetTimes> toTarget(List<TrialReport> trials, Target target) {
        if (trials.stream().noneMatch(trial -> trial.outcome().tellsConvergence())) {
            return Optional.empty();
        }
        Function<ToDoubleFunction<CurvePoint>, TimeToTarget> on =
                reading -> TimeToTarget.of(TrialReadings.toTarget(trials, target, reading));
        return Optional.of(new TargetTimes(
                on.apply(CurvePoint::trainingSeconds),
                on.apply(CurvePoint::epochs),
                tellSteps(trials) ? Optional.of(on.apply(CurvePoint::step)) : Optional.empty()));
    }

    /** A program may count none; where nothing was evaluated, nothing says that it does not. */
    private static boolean tellSteps(List<TrialReport> trials) {
        List<CurvePoint> points =
                trials.stream().flatMap(trial -> trial.curve().stream()).toList();
        return points.isEmpty() || points.stream().anyMatch(point -> point.step() > 0);
    }

    private static int stopped(List<TrialReport> trials, Target target) {
        return (int) trials.stream()
                .filter(trial -> TrialReadings.isStoppedAt(target, trial))
                .count();
    }

    private static OptionalDouble bestAccuracy(List<TrialReport> trials) {
        double best = Double.NEGATIVE_INFINITY;
        for (TrialReport trial : trials) {
            for (CurvePoint point : trial.achieved()) {
                // Where it is there, it is finite.
                best = Math.max(best, point.validationAccuracy().orElse(best));
            }
        }
        return Double.isFinite(best) ? OptionalDouble.of(best) : OptionalDouble.empty();
    }
}
