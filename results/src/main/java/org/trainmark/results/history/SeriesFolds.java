package org.trainmark.results.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.history.change.Autocorrelation;
import org.trainmark.results.history.change.LevelFold;
import org.trainmark.results.history.change.Spending;

/** Looks at all series of one machine class, one commit after another. */
final class SeriesFolds {

    /** Of fewer cells, the mean says no more than they do. */
    private static final int FEWEST_CELLS = 3;

    private static final String ALL = "";

    private final List<Point> points;
    private final List<Map<String, Map<String, Double>>> scaled = new ArrayList<>();
    private final Map<String, String> labels = new TreeMap<>();

    SeriesFolds(List<Point> points) {
        this.points = List.copyOf(points);
        for (Point point : points) {
            point.runs().forEach(run -> run.cells().forEach(cell -> labels.put(cell.key(), cell.label())));
            Map<String, Map<String, Double>> values = point.scaled();
            values.values().forEach(cells -> cells.values().removeIf(value -> value.isNaN()));
            scaled.add(values);
        }
        addMeans();
    }

    /** Adds to each point the mean over the cells that all points have. */
    private void addMeans() {
        for (String metric : metrics()) {
            Set<String> common = new TreeSet<>(labels.keySet());
            scaled.stream()
                    .map(values -> values.getOrDefault(metric, Map.of()))
                    .filter(cells -> !cells.isEmpty())
                    .forEach(cells -> common.retainAll(cells.keySet()));
            if (common.size() >= FEWEST_CELLS) {
                scaled.stream()
                        .map(values -> values.get(metric))
                        .filter(cells -> cells != null)
                        .forEach(cells -> cells.put(
                                ALL,
                                common.stream()
                                        .mapToDouble(cells::get)
                                        .average()
                                        .orElseThrow()));
            }
        }
    }

    private Set<String> metrics() {
        Set<String> metrics = new TreeSet<>();
        scaled.forEach(values -> metrics.addAll(values.keySet()));
        return metrics;
    }

    /** A series while it is looked at. */
    private record Growing(
            String cell, ComparedMetric metric, LevelFold fold, List<Point> points, List<Double> values) {

        void add(Point point, double value, Spending spending) {
            fold.add(value, spending);
            points.add(point);
            values.add(value);
        }
    }

    List<MeasuredSeries> series() {
        Map<String, Growing> growing = growing();
        Spending spending = new Spending(Math.max(1, growing.size()));
        for (int i = 0; i < points.size(); i++) {
            Point point = points.get(i);
            scaled.get(i)
                    .forEach((metric, cells) ->
                            cells.forEach((cell, value) -> Optional.ofNullable(growing.get(key(metric, cell)))
                                    .ifPresent(one -> one.add(point, value, spending))));
        }
        return growing.values().stream().map(one -> measured(one, spending)).toList();
    }

    private static String key(String metric, String cell) {
        return metric + " " + cell;
    }

    private Map<String, Growing> growing() {
        Autocorrelation noise = Autocorrelation.ofAll();
        Map<String, Growing> growing = new LinkedHashMap<>();
        for (String name : metrics()) {
            Autocorrelation ofMetric = noise.ofMetric();
            Set<String> cells = new TreeSet<>();
            scaled.forEach(
                    values -> cells.addAll(values.getOrDefault(name, Map.of()).keySet()));
            ComparedMetric metric = ComparedMetric.named(name).orElseThrow();
            cells.forEach(cell -> growing.put(
                    key(name, cell),
                    new Growing(cell, metric, new LevelFold(ofMetric), new ArrayList<>(), new ArrayList<>())));
        }
        return growing;
    }

    private MeasuredSeries measured(Growing one, Spending spending) {
        return new MeasuredSeries(
                one.cell(),
                one.cell().equals(ALL) ? "all cells" : labels.getOrDefault(one.cell(), one.cell()),
                one.metric(),
                points.get(0).machine(),
                one.points(),
                one.values(),
                one.fold().found(spending));
    }
}
