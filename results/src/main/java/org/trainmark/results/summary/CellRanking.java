package org.trainmark.results.summary;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
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

    /**
     * Returns what the cells are ranked by: the time to the target or, of a run without one, the throughput, or the
     * loss where that was not measured; empty where no cell has it.
     */
    static Optional<Metric> by(RunInfo info, List<CellSummary> cells) {
        Stream<Metric> measured = info.target().isPresent()
                ? Stream.of(Metrics.TIME_TO_TARGET)
                : Stream.of(Metrics.THROUGHPUT, Metrics.FINAL_LOSS);
        return measured.filter(metric -> cells.stream().anyMatch(cell -> Double.isFinite(metric.rank(cell))))
                .findFirst();
    }

    List<CellSummary> bestFirst(List<CellSummary> cells) {
        Metric first = by(info, cells).orElse(cost(info));
        Comparator<CellSummary> order = Comparator.<CellSummary>comparingDouble(first::rank)
                .thenComparingDouble(CellRanking::shareNotReached)
                .thenComparingDouble(quality::rank)
                .thenComparingDouble(Metrics.THROUGHPUT::rank);
        return cells.stream().sorted(order).toList();
    }

    private static double shareNotReached(CellSummary cell) {
        return cell.toTarget()
                .map(times ->
                        1 - (double) times.seconds().reached() / times.seconds().trials())
                .orElse(1.0);
    }

    /**
     * Returns the indices of the cells that no other beats in both time and quality; of trainings that their target
     * stopped, nobody knows how good they get.
     */
    SortedSet<Integer> front(List<CellSummary> cells) {
        Metric cost = cost(info);
        return ParetoFront.of(cells.stream()
                .map(cell -> new ParetoFront.Choice(
                        cost.rank(cell), cell.stoppedAtTarget() > 0 ? Double.NaN : -quality.rank(cell)))
                .toList());
    }
}
