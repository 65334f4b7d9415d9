package org.trainmark.results.summary.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.trainmark.results.Outcome;
import org.trainmark.results.summary.CellRange;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Metric;
import org.trainmark.results.summary.Metrics;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Words;

/** What a run found, in a sentence. */
public final class Answer {

    private static final int MOST_SUGGESTIONS = 3;

    private Answer() {}

    /** Returns the best cell and why, or why there is none; of a range test, the rates that it suggests. */
    public static String of(RunSummary run) {
        if (run.cells().isEmpty()) {
            return "No trial has ended yet.";
        }
        if (run.cells().stream().anyMatch(cell -> cell.range().isPresent())) {
            return ratesToTry(run.cells());
        }
        return run.ranking()
                .flatMap(metric -> run.chosen().map(cell -> found(run, cell, metric)))
                .orElseGet(() -> nothing(run));
    }

    private static String ratesToTry(List<CellSummary> cells) {
        List<String> suggestions = cells.stream()
                .flatMap(cell -> cell.range().flatMap(CellRange::suggestion).stream()
                        .map(rates -> cell.label() + ": " + rates.text()))
                .toList();
        if (suggestions.isEmpty()) {
            return "The range test suggests no learning rate: "
                    + cells.stream()
                            .flatMap(cell -> cell.range().stream())
                            .map(range -> RangeObstacle.of(range.curve()))
                            .distinct()
                            .collect(Collectors.joining("; "))
                    + ".";
        }
        int leftOut = suggestions.size() - MOST_SUGGESTIONS;
        String more = leftOut > 0 ? "; the table has " + Words.count(leftOut, "more cell") : "";
        return "Learning rates to try: "
                + suggestions.stream().limit(MOST_SUGGESTIONS).collect(Collectors.joining("; ")) + more + ".";
    }

    private static String found(RunSummary run, CellSummary cell, Metric metric) {
        if (metric.equals(Metrics.FINAL_LOSS) && cell.didNotLearn()) {
            return "No cell learned anything: no loss is better than that of always saying the same.";
        }
        String what = run.info()
                .target()
                .map(target -> "Soonest to " + Words.target(target))
                .orElse(metric.equals(Metrics.FINAL_LOSS) ? "Lowest validation loss" : "Highest throughput");
        String reached = metric.equals(Metrics.TIME_TO_TARGET)
                ? " %s reached it".formatted(cell.trials() == 1 ? "trial" : "trials")
                : "";
        String value = metric.unit().inFull(metric.of(cell).orElseThrow().text(metric.unit()));
        return what + ": " + cell.label() + ": " + value + reached + ".";
    }

    private static String nothing(RunSummary run) {
        return run.info()
                .target()
                .map(target -> "No cell reached " + Words.target(target) + " in at least half of its trials.")
                .orElse(
                        run.outcomes().containsKey(Outcome.COMPLETED)
                                ? "No trial measured its throughput."
                                : "No trial completed.");
    }
}
