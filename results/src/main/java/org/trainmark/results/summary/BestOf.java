package org.trainmark.results.summary;

import java.util.List;
import java.util.stream.Stream;

/**
 * The cells that are best in one respect.
 *
 * @param title such as {@code Highest throughput}
 * @param cells the best first
 */
public record BestOf(String title, Metric metric, List<CellSummary> cells) {

    private static final int LENGTH = 5;

    public BestOf {
        cells = List.copyOf(cells);
    }

    /** Returns the lists that a run has cells for. */
    public static List<BestOf> of(RunSummary run) {
        String soonest = run.info()
                .target()
                .map(target -> "Soonest to " + Words.target(target))
                .orElse("");
        String best = run.quality().better() == Metric.Better.HIGHER ? "Highest accuracy" : "Lowest loss";
        return Stream.of(
                        list(run, soonest, Metrics.TIME_TO_TARGET),
                        list(run, "Highest throughput", Metrics.THROUGHPUT),
                        list(run, best, run.quality()),
                        list(run, "Least memory", Metrics.PEAK_MEMORY))
                .filter(list -> !list.cells().isEmpty())
                .toList();
    }

    private static BestOf list(RunSummary run, String title, Metric metric) {
        return new BestOf(title, metric, run.best(metric, LENGTH));
    }

    /** Returns what the metric says of a cell of this list, in words. */
    public String text(CellSummary cell) {
        return metric.unit().inFull(metric.of(cell).orElseThrow().text(metric.unit()));
    }

    /** Returns the same without the interval. */
    public String shortText(CellSummary cell) {
        return metric.unit().inFull(metric.of(cell).orElseThrow().shortText(metric.unit()));
    }
}
