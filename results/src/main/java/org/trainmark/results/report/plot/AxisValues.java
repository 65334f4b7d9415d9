package org.trainmark.results.report.plot;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;

/** The values of an axis among the cells of a run. */
final class AxisValues {

    private AxisValues() {}

    /** Returns the values in ascending order: numbers by size, and words by the alphabet. */
    static List<String> of(RunSummary run, String axis) {
        Map<String, Optional<Double>> values = new LinkedHashMap<>();
        run.cells().forEach(cell -> values.computeIfAbsent(cell.valueOf(axis), AxisValues::number));
        boolean numeric = values.values().stream().allMatch(Optional::isPresent);
        Comparator<Map.Entry<String, Optional<Double>>> order = numeric
                ? Comparator.comparingDouble(entry -> entry.getValue().orElseThrow())
                : Map.Entry.comparingByKey();
        return values.entrySet().stream().sorted(order).map(Map.Entry::getKey).toList();
    }

    /** Returns the cells of a run in the order of their values, the first axis first. */
    static List<CellSummary> inOrder(RunSummary run) {
        Optional<Comparator<CellSummary>> order =
                run.varied().stream().map(axis -> byPlace(run, axis)).reduce(Comparator::thenComparing);
        return order.map(by -> run.cells().stream().sorted(by).toList()).orElse(run.cells());
    }

    private static Comparator<CellSummary> byPlace(RunSummary run, String axis) {
        Map<String, Integer> places = new HashMap<>();
        of(run, axis).forEach(value -> places.put(value, places.size()));
        return Comparator.comparingInt(cell -> places.getOrDefault(cell.valueOf(axis), 0));
    }

    /** Returns whether an axis has several values and all are positive numbers. */
    static boolean arePositive(RunSummary run, String axis) {
        return run.varied().contains(axis)
                && run.cells().stream().allMatch(cell -> number(cell, axis).orElse(0.0) > 0);
    }

    static Optional<Double> number(CellSummary cell, String axis) {
        return number(cell.valueOf(axis));
    }

    private static Optional<Double> number(String value) {
        try {
            return Optional.of(Double.valueOf(value)).filter(Double::isFinite);
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Returns the names of the axes that vary besides those given, in words. */
    static String others(RunSummary run, List<String> axes) {
        return String.join(
                " and ",
                run.varied().stream()
                        .filter(axis -> !axes.contains(axis))
                        .map(axis -> axis.replace('-', ' '))
                        .toList());
    }
}
