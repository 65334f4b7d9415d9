package org.trainmark.bench.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trainmark.bench.run.Execution;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.summary.WarmUp;

/**
 * What the trials of a calibration say beside how noisy they are: what disturbed them, and what watching them takes.
 */
final class CalibrationRemarks {

    private CalibrationRemarks() {}

    static List<String> of(List<TrialReport> all) {
        List<String> lines = new ArrayList<>();
        lines.addAll(disturbances(all));
        lines.addAll(ownCost(all));
        return lines;
    }

    private static List<String> disturbances(List<TrialReport> all) {
        List<String> lines = new ArrayList<>();
        WarmUp.inWords(all).ifPresent(lines::add);
        lines.add(String.format(
                Locale.ROOT,
                "Of the trials' time, garbage collection took %.1f %% and just-in-time compilation %.1f %%.",
                100 * share(all, MetricNames.GC),
                100 * share(all, MetricNames.JIT)));
        long disturbed =
                all.stream().filter(trial -> !trial.disturbances().isEmpty()).count();
        lines.add("%d of %d trials were disturbed.".formatted(disturbed, all.size()));
        all.stream()
                .flatMap(trial -> trial.disturbances().stream())
                .map(Disturbance::detail)
                .distinct()
                .limit(5)
                .forEach(detail -> lines.add("  " + detail));
        return lines;
    }

    private static double share(List<TrialReport> all, String measurement) {
        double part = all.stream()
                .flatMap(trial -> trial.measured(measurement).stream())
                .mapToDouble(Measurement::value)
                .sum();
        return part
                / Math.max(1e-9, all.stream().mapToDouble(TrialReport::seconds).sum());
    }

    private static List<String> ownCost(List<TrialReport> all) {
        Estimate cost = Execution.recordingNanosPerStep();
        List<String> lines = new ArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "Own cost: recording takes %.0f ns %s of a step; memory and the curve are read outside the steps.",
                cost.value(),
                cost.interval()
                        .map(interval -> String.format(Locale.ROOT, "[%.0f, %.0f]", interval.low(), interval.high()))
                        .orElse("")));
        all.stream()
                .flatMap(trial -> trial.findings().windows().stream())
                .mapToDouble(window -> window.meanNanos())
                .min()
                .ifPresent(shortest -> lines.add(String.format(
                        Locale.ROOT, "That is %.3f %% of the shortest steps here.", 100 * cost.value() / shortest)));
        return lines;
    }
}
