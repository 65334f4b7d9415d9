package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trainmark.results.CellKey;
import org.trainmark.results.stats.Medians;
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
        return new SplitAxis(
                byEffect(run, metric).stream().filter(axis -> !axis.equals(own)).findFirst());
    }

    /** Returns the axes that vary, the one that a metric depends on most first. */
    static List<String> byEffect(RunSummary run, Metric metric) {
        Map<String, Double> effects = new HashMap<>();
        run.varied().forEach(axis -> effects.put(axis, -effect(run, axis, metric)));
        return effects.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Returns how far apart the values of an axis are: the variance of the means of the logs of their medians. */
    private static double effect(RunSummary run, String axis, Metric metric) {
        double[] logs = byValue(run, axis).values().stream()
                .mapToDouble(cells -> median(metric, cells))
                .filter(median -> median > 0)
                .map(Math::log)
                .toArray();
        double mean = Arrays.stream(logs).average().orElse(0);
        return Arrays.stream(logs)
                .map(log -> (log - mean) * (log - mean))
                .average()
                .orElse(0);
    }

    private static Map<String, List<CellSummary>> byValue(RunSummary run, String axis) {
        return run.cells().stream()
                .collect(Collectors.groupingBy(cell -> cell.valueOf(axis), TreeMap::new, Collectors.toList()));
    }

    /** Returns the median of a metric over cells, or NaN if none has it. */
    static double median(Metric metric, Collection<CellSummary> cells) {
        double[] values = cells.stream()
                .flatMapToDouble(cell -> metric.valueOf(cell).stream())
                .toArray();
        return values.length == 0 ? Double.NaN : Medians.of(values);
    }

    /** Returns the cells of each line, the line of the best value first. */
    List<List<CellSummary>> lines(RunSummary run, Metric metric) {
        double sign = metric.better() == Metric.Better.LOWER ? 1 : -1;
        Map<String, List<CellSummary>> byValue = byValue(run, axis.orElse(""));
        List<List<CellSummary>> lines = new ArrayList<>();
        AxisValues.of(run, axis.orElse("")).forEach(value -> lines.add(byValue.getOrDefault(value, List.of())));
        return lines.stream()
                .sorted(Comparator.comparingDouble(cells -> sign * median(metric, cells)))
                .toList();
    }

    /** Returns the value of the axis, and the name of the axis with it where that does not speak for itself. */
    String nameOf(RunSummary run, CellSummary cell) {
        return axis.map(name ->
                        run.label(new CellKey(new TreeMap<>(), new TreeMap<>(Map.of(name, cell.valueOf(name))))))
                .orElse("all cells");
    }
}
