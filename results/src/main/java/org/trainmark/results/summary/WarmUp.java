package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.DoubleStream;
import org.trainmark.results.MetricNames;
import org.trainmark.results.StepWindow;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.WarmUpEnd;

/**
 * How a trial's steps settled.
 *
 * @param settledAfter steps before the series of step times settled; empty if it never did
 * @param stepsBefore steps before the measured window; 0 if all steps were measured
 */
public record WarmUp(OptionalLong settledAfter, double stepsBefore) {

    public WarmUp {
        requireNonNull(settledAfter, "settledAfter");
    }

    /** Reads it off the series of a trial; empty if that has none. */
    public static Optional<WarmUp> of(TrialReport trial) {
        if (trial.findings().windows().isEmpty()) {
            return Optional.empty();
        }
        OptionalInt windows = WarmUpEnd.of(trial.findings().windows().stream()
                .mapToDouble(StepWindow::meanNanos)
                .toArray());
        OptionalLong settled = windows.isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(trial.findings().windows().stream()
                        .limit(windows.getAsInt())
                        .mapToLong(StepWindow::steps)
                        .sum());
        return Optional.of(new WarmUp(settled, warmupSteps(trial)));
    }

    private static double warmupSteps(TrialReport trial) {
        return TrialReadings.measured(trial, MetricNames.WARMUP_STEPS).orElse(0);
    }

    /** Returns whether the steps had settled when measuring began. */
    public boolean wasEnough() {
        return settledAfter.isPresent() && settledAfter.getAsLong() <= stepsBefore;
    }

    /** Returns the logs of a trial's window means in its measured window. */
    public static double[] measuredLogs(TrialReport trial) {
        double warmup = warmupSteps(trial);
        DoubleStream.Builder logs = DoubleStream.builder();
        long before = 0;
        for (StepWindow window : trial.findings().windows()) {
            if (before >= warmup) {
                logs.add(Math.log(window.meanNanos()));
            }
            before += window.steps();
        }
        return logs.build().toArray();
    }

    /** Returns in words how many of some trials had settled when measuring began; empty if none says. */
    public static Optional<String> inWords(List<TrialReport> trials) {
        List<WarmUp> warmUps = trials.stream()
                .filter(TrialReport::isCompleted)
                .flatMap(trial -> of(trial).stream())
                .filter(warmUp -> warmUp.stepsBefore() > 0)
                .toList();
        if (warmUps.isEmpty()) {
            return Optional.empty();
        }
        long enough = warmUps.stream().filter(WarmUp::wasEnough).count();
        long never = warmUps.stream()
                .filter(warmUp -> warmUp.settledAfter().isEmpty())
                .count();
        return Optional.of("Warm-up: in %d of %s the steps had settled when measuring began%s."
                .formatted(
                        enough,
                        Words.count(warmUps.size(), "trial"),
                        never == 0 ? "" : "; in %d they never settled".formatted(never)));
    }
}
