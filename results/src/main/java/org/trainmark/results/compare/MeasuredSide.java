package org.trainmark.results.compare;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.trainmark.results.CellKey;

/** One side's trials by cell and run, with the trend of each metric over each run. */
final class MeasuredSide {

    private final ComparedSide side;
    private final List<Map<String, Trend>> trends;
    private final Map<CellKey, List<List<ComparedTrial>>> cells;

    private MeasuredSide(ComparedSide side, List<Map<String, Trend>> trends) {
        this.side = requireNonNull(side, "side");
        this.trends = List.copyOf(trends);
        cells = cells(side);
    }

    static MeasuredSide of(ComparedSide side, List<ComparedMetric> metrics) {
        return new MeasuredSide(
                side, side.runs().stream().map(run -> trends(run, metrics)).toList());
    }

    /** Returns the trials of a run which have a value of an axis, with the trends of the whole run. */
    static MeasuredSide of(ComparedRun run, String axis, String value, Map<String, Trend> trends) {
        return new MeasuredSide(ComparedSide.of(run.only(axis, value)), List.of(trends));
    }

    static Map<String, Trend> trends(ComparedRun run, List<ComparedMetric> metrics) {
        Map<String, Trend> trends = new LinkedHashMap<>();
        metrics.forEach(metric -> trends.put(metric.name(), Trend.of(run, metric)));
        return trends;
    }

    private static Map<CellKey, List<List<ComparedTrial>>> cells(ComparedSide side) {
        Map<CellKey, List<List<ComparedTrial>>> cells = new LinkedHashMap<>();
        for (int run = 0; run < side.runs().size(); run++) {
            for (var entry : side.runs().get(run).byCell().entrySet()) {
                List<List<ComparedTrial>> runs = cells.computeIfAbsent(entry.getKey(), cell -> new ArrayList<>());
                while (runs.size() <= run) {
                    runs.add(List.of());
                }
                runs.set(run, entry.getValue());
            }
        }
        return cells;
    }

    String label() {
        return side.label();
    }

    Set<CellKey> cells() {
        return cells.keySet();
    }

    /** Returns all trials. */
    Stream<ComparedTrial> trials() {
        return side.runs().stream().flatMap(run -> run.trials().stream());
    }

    /** Returns the trials of a cell, those of all runs. */
    List<ComparedTrial> trials(CellKey cell) {
        return cells.getOrDefault(cell, List.of()).stream()
                .flatMap(Collection::stream)
                .toList();
    }

    /** Returns the values of a metric in a cell, a sample for each run that has the cell. */
    List<RunSample> samples(ComparedMetric metric, CellKey cell) {
        List<List<ComparedTrial>> runs = cells.getOrDefault(cell, List.of());
        List<RunSample> samples = new ArrayList<>();
        for (int run = 0; run < runs.size(); run++) {
            if (!runs.get(run).isEmpty()) {
                samples.add(RunSample.of(
                        metric, runs.get(run), requireNonNull(trends.get(run).get(metric.name()))));
            }
        }
        return samples;
    }
}
