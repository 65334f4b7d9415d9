package org.trainmark.results.export;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.HdrHistogram.Histogram;
import org.trainmark.results.CellKey;
import org.trainmark.results.MetricNames;
import org.trainmark.results.RunInfo;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.log.StepHistograms;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Metric;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.TrialReadings;

/** A run as it is exported: its cells and trials under names that other tools take. */
public final class ExportedRun {

    /** What is no better for being higher or lower. */
    private static final Set<String> WITHOUT_DIRECTION =
            Set.of(MetricNames.LOWEST_RATE_TO_TRY, MetricNames.HIGHEST_RATE_TO_TRY);

    private final RunSummary summary;
    private final RunDirectory directory;
    private final List<ExportedCell> cells;

    private ExportedRun(RunSummary summary, RunDirectory directory, List<ExportedCell> cells) {
        this.summary = requireNonNull(summary, "summary");
        this.directory = requireNonNull(directory, "directory");
        this.cells = List.copyOf(cells);
    }

    /**
     * Reads a run.
     *
     * @param notices is told if the last line of the log was torn
     * @throws org.trainmark.results.log.RunDirectoryException if it is damaged
     */
    public static ExportedRun of(RunDirectory directory, Consumer<String> notices) {
        RunSummary summary = RunSummary.of(directory, notices);
        return new ExportedRun(summary, directory, cells(summary));
    }

    private static List<ExportedCell> cells(RunSummary run) {
        Map<CellKey, String> labels = new LinkedHashMap<>();
        run.cells().forEach(cell -> labels.put(cell.cell(), cell.label()));
        Map<CellKey, String> names = ShortNames.ofCells(labels);
        List<Metric> metrics = run.headlines().stream()
                .filter(metric -> !WITHOUT_DIRECTION.contains(metric.name()))
                .toList();
        return run.cells().stream()
                .map(cell -> {
                    String name = names.getOrDefault(cell.cell(), "");
                    return new ExportedCell(name, cell, trials(run, cell, name), metrics);
                })
                .toList();
    }

    private static List<ExportedTrial> trials(RunSummary run, CellSummary cell, String name) {
        ShortNames names = new ShortNames();
        List<ExportedTrial> trials = new ArrayList<>();
        for (TrialReport trial : run.trials()) {
            if (trial.cell().equals(cell.cell())) {
                trials.add(new ExportedTrial(
                        name + "/" + names.take("r" + trial.repetition()),
                        name,
                        trial,
                        TrialReadings.all(trial, run.info().target())));
            }
        }
        return trials;
    }

    /** Returns whether no trial has ended, so that there is nothing to tell. */
    public boolean isEmpty() {
        return summary.trials().isEmpty();
    }

    RunSummary summary() {
        return summary;
    }

    RunInfo info() {
        return summary.info();
    }

    /** Returns the name of the suite as readers take it. */
    String suite() {
        return ShortNames.of(info().name());
    }

    /** Returns a fact of the host, or a dash where it is not known. */
    String fact(String name) {
        return info().provenance().getOrDefault(name, "-");
    }

    List<ExportedCell> cells() {
        return cells;
    }

    /** Returns the trials of the cells, in the order in which they began. */
    List<ExportedTrial> trials() {
        return cells.stream()
                .flatMap(cell -> cell.trials().stream())
                .sorted((one, other) -> one.startedAt().compareTo(other.startedAt()))
                .toList();
    }

    /** Returns the step times of a trial in nanoseconds; empty if it kept none. */
    Optional<Histogram> steps(ExportedTrial trial) {
        return trial.report().stepsFile().map(file -> StepHistograms.read(directory.resolve(file)));
    }
}
