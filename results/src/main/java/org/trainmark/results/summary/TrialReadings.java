package org.trainmark.results.summary;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Target;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Sighting;

/** What one trial says, read off its measurements and its curve. */
public final class TrialReadings {

    private TrialReadings() {}

    public static OptionalDouble measured(TrialReport trial, String name) {
        return trial.measured(name)
                .map(measurement -> OptionalDouble.of(measurement.value()))
                .orElse(OptionalDouble.empty());
    }

    static Optional<CurvePoint> last(TrialReport trial) {
        return last(trial.achieved());
    }

    private static Optional<CurvePoint> last(List<CurvePoint> curve) {
        return curve.isEmpty() ? Optional.empty() : Optional.of(curve.get(curve.size() - 1));
    }

    /** Returns the last reading of what a trial achieved; empty if it achieved nothing. */
    public static OptionalDouble atEnd(TrialReport trial, ToDoubleFunction<CurvePoint> reading) {
        return last(trial)
                .map(point -> OptionalDouble.of(reading.applyAsDouble(point)))
                .orElse(OptionalDouble.empty());
    }

    /** Returns the validation accuracy at the end of what a trial achieved; empty without one. */
    public static OptionalDouble finalAccuracy(TrialReport trial) {
        return last(trial).map(CurvePoint::validationAccuracy).orElse(OptionalDouble.empty());
    }

    /** Returns when trials reached the target; those that say nothing of it are left out. */
    public static List<Sighting> toTarget(
            List<TrialReport> trials, Target target, ToDoubleFunction<CurvePoint> reading) {
        return trials.stream()
                .filter(trial -> trial.outcome().tellsConvergence())
                .map(trial -> toTarget(trial, target, reading))
                .toList();
    }

    /**
     * Returns where on its curve a trial reached the target or, if it did not, how far the curve goes. One that did not
     * complete has reached nothing.
     */
    public static Sighting toTarget(TrialReport trial, Target target, ToDoubleFunction<CurvePoint> reading) {
        return target.firstReachedIn(trial.achieved())
                .map(point -> Sighting.reachedAt(reading.applyAsDouble(point)))
                .orElseGet(() -> notWithin(trial, reading));
    }

    /** Returns that a trial was watched to the end of its curve without reaching anything. */
    static Sighting notWithin(TrialReport trial, ToDoubleFunction<CurvePoint> reading) {
        return Sighting.notWithin(
                last(trial.curve()).map(reading::applyAsDouble).orElse(0.0));
    }

    /** Returns whether it was the target that ended a training; of a log from before that was kept, by its curve. */
    static boolean isStoppedAt(Target target, TrialReport trial) {
        return trial.ending()
                .training()
                .map(end -> end == TrainingEnd.TARGET)
                .orElseGet(() -> last(trial)
                        .filter(end -> target.firstReachedIn(trial.achieved()).equals(Optional.of(end)))
                        .isPresent());
    }

    /** Returns every number of a trial by name: its duration, its measurements and what its curve says. */
    public static SortedMap<String, TrialValue> all(TrialReport trial, Optional<Target> target) {
        SortedMap<String, TrialValue> all = new TreeMap<>();
        trial.measurements().forEach((name, measurement) -> all.put(name, TrialValue.of(measurement)));
        all.put(MetricNames.DURATION, TrialValue.of(trial.seconds(), "s"));
        WarmUp.of(trial).ifPresent(warmUp -> all.put(MetricNames.SETTLED_AFTER, settled(warmUp)));
        last(trial).ifPresent(end -> {
            all.put(MetricNames.TRAINING_TIME, TrialValue.of(end.trainingSeconds(), "s"));
            all.put(MetricNames.FINAL_LOSS, TrialValue.of(end.validationLoss(), ""));
            end.validationAccuracy()
                    .ifPresent(accuracy -> all.put(MetricNames.FINAL_ACCURACY, TrialValue.of(accuracy, "fraction")));
        });
        target.filter(wanted -> !trial.curve().isEmpty())
                .ifPresent(wanted -> all.put(MetricNames.TIME_TO_TARGET, timeTo(trial, wanted)));
        return all;
    }

    private static TrialValue settled(WarmUp warmUp) {
        OptionalLong steps = warmUp.settledAfter();
        return new TrialValue(
                steps.isPresent() ? OptionalDouble.of((double) steps.getAsLong()) : OptionalDouble.empty(), "steps");
    }

    private static TrialValue timeTo(TrialReport trial, Target target) {
        Sighting seen = toTarget(trial, target, CurvePoint::trainingSeconds);
        return new TrialValue(seen.reached() ? OptionalDouble.of(seen.time()) : OptionalDouble.empty(), "s");
    }
}
