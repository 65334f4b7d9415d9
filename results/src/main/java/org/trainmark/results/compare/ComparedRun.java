package org.trainmark.results.compare;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.StepHistograms;
import org.trainmark.results.stats.Sighting;
import org.trainmark.results.summary.TrialReadings;

/**
 * A run as one side of a comparison.
 *
 * @param label what people call it
 * @param trials of each the try that counts
 */
public record ComparedRun(String label, RunInfo info, List<ComparedTrial> trials) {

    public ComparedRun {
        requireNonNull(label, "label");
        requireNonNull(info, "info");
        trials = List.copyOf(trials);
    }

    /**
     * Reads a run; of each trial's step histogram only the percentiles that are compared stay in memory.
     *
     * @throws org.trainmark.results.log.UnreadableRunException if a file of it is damaged
     */
    public static ComparedRun of(String label, RunDirectory directory, List<ComparedMetric> metrics) {
        return of(label, directory, directory.trials(notice -> {}), metrics);
    }

    /** Reads some trials of a run, as {@link #of(String, RunDirectory, List)} does all. */
    public static ComparedRun of(
            String label, RunDirectory directory, List<TrialReport> some, List<ComparedMetric> metrics) {
        RunInfo info = directory.info();
        List<ComparedTrial> trials = some.parallelStream()
                .map(trial -> trial(
                        trial,
                        info,
                        metrics,
                        trial.stepsFile().map(file -> StepHistograms.read(directory.resolve(file)))))
                .toList();
        return new ComparedRun(label, info, trials);
    }

    /** Reads a run whose trials carry their percentiles of step times as measurements. */
    public static ComparedRun of(String label, RunInfo info, List<TrialReport> trials) {
        return new ComparedRun(
                label,
                info,
                trials.stream()
                        .map(trial -> trial(trial, info, List.of(), Optional.empty()))
                        .toList());
    }

    private static ComparedTrial trial(
            TrialReport trial, RunInfo info, List<ComparedMetric> metrics, Optional<Histogram> steps) {
        SortedMap<String, Double> values = new TreeMap<>();
        TrialReadings.all(trial, info.target())
                .forEach((name, reading) -> reading.value().ifPresent(value -> values.put(name, value)));
        steps.filter(histogram -> histogram.getTotalCount() > 0)
                .ifPresent(histogram -> metrics.forEach(metric -> metric.stepPercentile()
                        .ifPresent(percent ->
                                values.put(metric.name(), (double) histogram.getValueAtPercentile(percent)))));
        return new ComparedTrial(
                trial.id(),
                trial.cell(),
                trial.repetition(),
                trial.seed(),
                trial.order(),
                trial.outcome(),
                values,
                toTarget(trial, info));
    }

    private static Optional<Sighting> toTarget(TrialReport trial, RunInfo info) {
        return trial.curve().isEmpty()
                ? Optional.empty()
                : info.target().map(target -> TrialReadings.toTarget(trial, target, CurvePoint::trainingSeconds));
    }

    /** Returns the half of a run whose cells have a value of an axis, as cells without that axis. */
    ComparedRun only(String axis, String value) {
        return new ComparedRun(
                value,
                info,
                trials.stream()
                        .filter(trial -> value.equals(trial.cell().axes().get(axis)))
                        .map(trial -> trial.without(axis))
                        .toList());
    }

    /** Returns the trials by cell, in the order of their repetitions. */
    Map<CellKey, List<ComparedTrial>> byCell() {
        return trials.stream()
                .sorted(Comparator.comparingInt(ComparedTrial::repetition))
                .collect(Collectors.groupingBy(ComparedTrial::cell));
    }

    /** Returns this run with trials changed. */
    ComparedRun with(Stream<ComparedTrial> changed) {
        return new ComparedRun(label, info, changed.toList());
    }
}
