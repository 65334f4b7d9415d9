package org.trainmark.results.summary;

import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import org.trainmark.results.RunInfo;
import org.trainmark.results.stats.ParetoFront;

/** What the cells of a run are weighed by, and which are the best. */
final class CellRanking {

    private final RunInfo info;
    private final Metric quality;

    CellRanking(RunInfo info, List<CellSummary> cells) {
        this.info = info;
        quality = cells.stream().anyMatch(cell -> cell.finalAccuracy().isPresent())
                ? Metrics.FINAL_ACCURACY
                : Metrics.FINAL_LOSS;
    }

    /** Returns the accuracy, or the loss where the task has no classes. */
    Metric quality() {
        return quality;
    }

    /** Returns the time that is weighed against the quality. */
    static Metric cost(RunInfo info) {
        return info.target().isPresent() ? Metrics.TIME_TO_TARGET : Metrics.TRAINING_TIME;
    }

    List<CellSummary> bestFirst(List<CellSummary> cells) {
        Comparator<CellSummary> byThroughput = Comparator.comparingDouble(Metrics.THROUGHPUT::rank);
        Comparator<CellSummary> order = info.target().isEmpty()
                ? byThroughput
                : Comparator.<CellSummary>comparingDouble(Metrics.TIME_TO_TARGET::rank)
                        .thenComparingDouble(CellRanking::shareNotReached)
                        .thenComparingDouble(quality::rank)
                        .thenComparing(byThroughput);
        return cells.stream().sorted(order).toList();
    }

    private static double shareNotReached(CellSummary cell) {
        return cell.toTarget()
                .map(times ->
                        1 - (double) times.seconds().reached() / times.seconds().trials())
                .orElse(1.0);
    }

    /** Returns the indices of the cells that no other beats in both time and quality. */
    SortedSet<Integer> front(List<CellSummary> cells) {
        Metric cost = cost(info);
        return ParetoFront.of(cells.stream()
                .map(cell -> new ParetoFront.Choice(cost.rank(cell), -quality.rank(cell)))
                .toList());
    }
}
