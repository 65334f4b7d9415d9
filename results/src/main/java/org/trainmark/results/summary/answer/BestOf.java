package org.trainmark.results.summary.answer;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Metric;
import org.trainmark.results.summary.Metrics;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Words;

/**
 * The cells that are best in one respect.
 *
 * @param title such as {@code Highest throughput}
 * @param cells the best first
 * @param note which cells are not ranked, and why; may be empty
 */
public record BestOf(String title, Metric metric, List<CellSummary> cells, String note) {

    private static final int LENGTH = 5;

    public BestOf {
        requireNonNull(title, "title");
        requireNonNull(metric, "metric");
        cells = List.copyOf(cells);
        requireNonNull(note, "note");
    }

    /**
     * Returns the lists that a run has cells for, or something to say of those it has not. A range test is asked for a
     * rate, and memory says nothing of that.
     */
    public static List<BestOf> of(RunSummary run) {
        String soonest = run.info()
                .target()
                .map(target -> "Soonest to " + Words.target(target))
                .orElse("");
        boolean lossToo = run.ranking().equals(Optional.of(Metrics.FINAL_LOSS))
                && !run.quality().equals(Metrics.FINAL_LOSS);
        boolean rangeTested = run.cells().stream().anyMatch(cell -> cell.range().isPresent());
        return Stream.of(
                        list(run, soonest, Metrics.TIME_TO_TARGET),
                        list(run, "Highest throughput", Metrics.THROUGHPUT),
                        list(run, "Lowest loss", Metrics.FINAL_LOSS, lossToo ? LENGTH : 0),
                        quality(run),
                        list(run, "Least memory", Metrics.PEAK_MEMORY, rangeTested ? 0 : LENGTH))
                .filter(list -> !list.cells().isEmpty() || !list.note().isEmpty())
                .toList();
    }

    private static BestOf list(RunSummary run, String title, Metric metric) {
        return list(run, title, metric, LENGTH);
    }

    private static BestOf list(RunSummary run, String title, Metric metric, int length) {
        return new BestOf(title, metric, run.best(metric, length), "");
    }

    /** Whoever ended on reaching a target would rank by what the last epoch overshot to. */
    private static BestOf quality(RunSummary run) {
        String title = run.quality().better() == Metric.Better.HIGHER ? "Highest accuracy" : "Lowest loss";
        List<CellSummary> trainedOn = run.best(run.quality(), Integer.MAX_VALUE).stream()
                .filter(cell -> cell.stoppedAtTarget() == 0)
                .limit(LENGTH)
                .toList();
        return new BestOf(title, run.quality(), trainedOn, stopped(run));
    }

    /** Returns which cells say nothing of how good they get, as their target stopped them; nothing if all do. */
    private static String stopped(RunSummary run) {
        long stopped =
                run.cells().stream().filter(cell -> cell.stoppedAtTarget() > 0).count();
        return stopped == 0
                ? ""
                : "%d of %s ended on reaching the target and %s not ranked: how good they get, they do not say. With"
                                .formatted(
                                        stopped, Words.count(run.cells().size(), "cell"), stopped == 1 ? "is" : "are")
                        + " stop-at-target: false they train on.";
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
