package org.trainmark.results.report.summary;

import java.util.Optional;

/** What a run found, in a sentence. */
public final class Answer {

    private Answer() {}

    /** Returns the best cell and why, or why there is none. */
    public static String of(RunSummary run) {
        if (run.cells().isEmpty()) {
            return "No trial has ended yet.";
        }
        Metric metric = run.info().target().isPresent() ? Metrics.TIME_TO_TARGET : Metrics.THROUGHPUT;
        Optional<CellSummary> best =
                run.cells().stream().findFirst().filter(cell -> Double.isFinite(metric.rank(cell)));
        return best.map(cell -> found(run, cell, metric)).orElseGet(() -> nothing(run));
    }

    private static String found(RunSummary run, CellSummary cell, Metric metric) {
        String what = run.info()
                .target()
                .map(target -> "Soonest to " + Words.target(target))
                .orElse("Highest throughput");
        String reached = metric.equals(Metrics.TIME_TO_TARGET) ? " trials reached it" : "";
        String value = metric.unit().inFull(metric.of(cell).orElseThrow().text(metric.unit()));
        return what + ": " + cell.label() + ": " + value + reached + ".";
    }

    private static String nothing(RunSummary run) {
        return run.info()
                .target()
                .map(target -> "No cell reached " + Words.target(target) + " in at least half of its trials.")
                .orElse("No trial measured its throughput.");
    }
}
