package org.trainmark.results.report.plot;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Metric;
import org.trainmark.results.summary.RunSummary;

/**
 * The axis whose values become the lines of a plot: of those that vary beside the plot's own, the one that the metric
 * depends on most.
 *
 * @param axis empty if no other axis varies
 */
record SplitAxis(Optional<String> axis) {

    static SplitAxis of(RunSummary run, String own, Metric metric) {
        return new SplitAxis(run.varied().stream()
                .filter(axis -> !axis.equals(own))
                .max(Comparator.comparingDouble(axis -> effect(run, axis, metric))));
    }

    /** Returns how far apart the values of an axis are: the variance of the means of the logs of their medians. */
    private static double effect(RunSummary run, String axis, Metric metric) {
        double[] logs = AxisValues.of(run, axis).stream()
                .mapToDouble(
                        value -> median(run, metric, cell -> cell.valueOf(axis).equals(value)))
                .filter(median -> median > 0)
                .map(Math::log)
                .toArray();
        double mean = Arrays.stream(logs).average().orElse(0);
        return Arrays.stream(logs)
                .map(log -> (log - mean) * (log - mean))
                .average()
                .orElse(0);
    }

    /** Returns the median of a metric over the cells that {@code chosen} holds for, or NaN if none has it. */
    static double median(RunSummary run, Metric metric, Predicate<CellSummary> chosen) {
        double[] values = run.cells().stream()
                .filter(chosen)
                .flatMapToDouble(cell -> metric.valueOf(cell).stream())
                .sorted()
                .toArray();
        int n = values.length;
        return n == 0 ? Double.NaN : (values[(n - 1) / 2] + values[n / 2]) / 2;
    }

    /** Returns a cell of each value, the cell of the best value first. */
    List<CellSummary> representatives(RunSummary run, Metric metric) {
        double sign = metric.better() == Metric.Better.LOWER ? 1 : -1;
        return AxisValues.of(run, axis.orElse("")).stream()
                .map(value -> run.cells().stream()
                        .filter(cell -> cell.valueOf(axis.orElse("")).equals(value))
                        .findFirst()
                        .orElseThrow())
                .sorted(Comparator.comparingDouble(one -> sign * median(run, metric, cell -> isSameLine(one, cell))))
                .toList();
    }

    boolean isSameLine(CellSummary one, CellSummary other) {
        return axis.map(name -> one.valueOf(name).equals(other.valueOf(name))).orElse(true);
    }

    String nameOf(CellSummary cell) {
        return axis.map(name -> RunSummary.shortValue(cell, name)).orElse("all cells");
    }
}
