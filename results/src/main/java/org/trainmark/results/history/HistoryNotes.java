package org.trainmark.results.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trainmark.results.compare.contrast.ComparedMetric;
import org.trainmark.results.history.change.FoundLevels.Level;

/** What a reader of a history must know beside changes of level. */
record HistoryNotes(List<Point> points, List<MeasuredSeries> series) {

    private static final double HALF = 0.5;
    private static final double FAR = 5;
    private static final int FEWEST = 5;
    private static final int FEWEST_CELLS = 3;

    HistoryNotes {
        points = List.copyOf(points);
        series = List.copyOf(series);
    }

    List<String> all() {
        List<String> notes = new ArrayList<>();
        notes.addAll(machines());
        notes.addAll(standouts());
        notes.addAll(newest());
        notes.addAll(censored());
        return notes;
    }

    private List<String> machines() {
        List<String> notes = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            String before = points.get(i - 1).machine();
            String now = points.get(i).machine();
            boolean isNew = points.subList(0, i).stream()
                    .noneMatch(point -> point.machine().equals(now));
            if (isNew) {
                notes.add(
                        "commit %s is the first that another machine measured: %s -> %s; %s. Levels are compared within a machine alone, so that this is no change of the code"
                                .formatted(points.get(i).commit().shortHash(), before, now, moved(before, now)));
            }
        }
        return notes;
    }

    private String moved(String before, String now) {
        Map<ComparedMetric, List<Double>> moves = new LinkedHashMap<>();
        for (MeasuredSeries one : series) {
            if (one.machine().equals(now) && !one.isOfAll()) {
                series.stream()
                        .filter(other -> other.machine().equals(before)
                                && other.cell().equals(one.cell())
                                && other.metric().equals(one.metric()))
                        .forEach(other -> moves.computeIfAbsent(one.metric(), metric -> new ArrayList<>())
                                .add(one.found().levels().get(0).mean()
                                        - last(other).mean()));
            }
        }
        return moves.isEmpty()
                ? "no cell was measured by both"
                : moves.entrySet().stream()
                        .map(move -> ChangeWords.change(
                                move.getKey(),
                                move.getValue().stream()
                                        .mapToDouble(value -> value)
                                        .average()
                                        .orElseThrow()))
                        .collect(Collectors.joining(", "));
    }

    private static Level last(MeasuredSeries series) {
        return series.found().levels().get(series.found().levels().size() - 1);
    }

    private List<String> standouts() {
        Map<Integer, Map<ComparedMetric, Integer>> counts = new TreeMap<>();
        for (MeasuredSeries one : cells()) {
            one.found()
                    .standouts()
                    .forEach(index -> counts.computeIfAbsent(
                                    points.indexOf(one.points().get(index)), point -> new LinkedHashMap<>())
                            .merge(one.metric(), 1, Integer::sum));
        }
        List<String> notes = new ArrayList<>();
        counts.forEach((point, metrics) -> metrics.forEach((metric, count) -> {
            String machine = points.get(point).machine();
            long all = cells().stream()
                    .filter(one -> one.metric().equals(metric) && one.machine().equals(machine))
                    .count();
            String hash = points.get(point).commit().shortHash();
            notes.add(
                    count >= FEWEST_CELLS && count >= HALF * all
                            ? "%s stands out at commit %s alone, in %d of %d cells: the machine or that run, not the code"
                                    .formatted(metric.title(), hash, count, all)
                            : "%s stands out at commit %s alone, in %d of %d cells: an outlier, and in no level"
                                    .formatted(metric.title(), hash, count, all));
        }));
        return notes;
    }

    private List<MeasuredSeries> cells() {
        return series.stream().filter(one -> !one.isOfAll()).toList();
    }

    /** Of the newest run it cannot be said yet whether it stands out alone. */
    private List<String> newest() {
        List<String> notes = new ArrayList<>();
        for (MeasuredSeries one : series) {
            int last = one.values().size() - 1;
            Level level = last(one);
            boolean isNewest = last >= 0 && one.points().get(last).equals(points.get(points.size() - 1));
            if (one.isOfAll() && isNewest && last - level.from() >= FEWEST) {
                double[] before = one.values().subList(level.from(), last).stream()
                        .mapToDouble(value -> value)
                        .toArray();
                double mean = Arrays.stream(before).average().orElseThrow();
                double variance = Arrays.stream(before)
                                .map(value -> (value - mean) * (value - mean))
                                .sum()
                        / (before.length - 1);
                double off = one.values().get(last) - mean;
                if (off * off > FAR * FAR * variance && off != 0) {
                    notes.add("all cells of the newest run moved together, %s: suspect the machine or that run first"
                            .formatted(ChangeWords.change(one.metric(), off)));
                }
            }
        }
        return notes;
    }

    private List<String> censored() {
        Map<String, Integer> counts = new TreeMap<>();
        for (Point point : points) {
            for (KeptRun run : point.runs()) {
                run.cells()
                        .forEach(cell -> cell.values().forEach((metric, value) -> {
                            if (value instanceof KeptValue.Censored) {
                                counts.merge(cell.label() + ": " + metric, 1, Integer::sum);
                            }
                        }));
            }
        }
        return counts.entrySet().stream()
                .map(entry -> "%s is censored in %d of %d runs, and no number there"
                        .formatted(
                                entry.getKey(),
                                entry.getValue(),
                                points.stream()
                                        .mapToInt(point -> point.runs().size())
                                        .sum()))
                .toList();
    }
}
