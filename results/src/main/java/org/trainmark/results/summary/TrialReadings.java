package org.trainmark.results.summary;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;
import org.trainmark.results.TrialResult;

/** What one trial says, read off its measurements and its curve. */
public final class TrialReadings {

    private TrialReadings() {}

    static boolean isCompleted(TrialResult trial) {
        return trial.outcome() == Outcome.COMPLETED;
    }

    static OptionalDouble measured(TrialResult trial, String name) {
        Measurement measurement = trial.measurements().get(name);
        return measurement == null ? OptionalDouble.empty() : OptionalDouble.of(measurement.value());
    }

    static Optional<CurvePoint> last(TrialResult trial) {
        return trial.curve().isEmpty()
                ? Optional.empty()
                : Optional.of(trial.curve().get(trial.curve().size() - 1));
    }

    static OptionalDouble atEnd(TrialResult trial, ToDoubleFunction<CurvePoint> reading) {
        return last(trial)
                .map(point -> OptionalDouble.of(reading.applyAsDouble(point)))
                .orElse(OptionalDouble.empty());
    }

    static OptionalDouble finalAccuracy(TrialResult trial) {
        return last(trial).map(CurvePoint::validationAccuracy).orElse(OptionalDouble.empty());
    }

    /** Returns where on its curve a trial reached the target, infinite if it did not. */
    static double toTarget(TrialResult trial, Target target, ToDoubleFunction<CurvePoint> reading) {
        return target.firstReachedIn(trial.curve()).map(reading::applyAsDouble).orElse(Double.POSITIVE_INFINITY);
    }

    /** Returns every number of a trial by name: its duration, its measurements and what its curve says. */
    public static SortedMap<String, Measurement> all(TrialResult trial, Optional<Target> target) {
        SortedMap<String, Measurement> all = new TreeMap<>(trial.measurements());
        all.put(MetricNames.DURATION, new Measurement(trial.seconds(), "s"));
        WarmUp.of(trial)
                .ifPresent(
                        warmUp -> all.put(MetricNames.SETTLED_AFTER, new Measurement(warmUp.settledAfter(), "steps")));
        last(trial).ifPresent(end -> {
            all.put(MetricNames.TRAINING_TIME, new Measurement(end.trainingSeconds(), "s"));
            all.put(MetricNames.FINAL_LOSS, new Measurement(end.validationLoss(), ""));
            end.validationAccuracy()
                    .ifPresent(accuracy -> all.put(MetricNames.FINAL_ACCURACY, new Measurement(accuracy, "fraction")));
            target.ifPresent(wanted -> all.put(
                    MetricNames.TIME_TO_TARGET,
                    new Measurement(toTarget(trial, wanted, CurvePoint::trainingSeconds), "s")));
        });
        return all;
    }
}
