package org.trainmark.results.history;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trainmark.results.compare.TrialFacts;
import org.trainmark.results.history.Event.SeriesShift;
import org.trainmark.results.history.change.FoundLevels.Shift;

/** Puts changes of series at one commit, or at neighbors where noise moved one, together to events. */
record Events(CommitGraph graph, List<Point> points) {

    private static final double MOST_CELLS = 0.8;
    private static final int FEWEST_CELLS = 3;

    Events {
        requireNonNull(graph, "graph");
        points = List.copyOf(points);
    }

    List<Event> of(List<MeasuredSeries> series) {
        Map<Integer, List<SeriesShift>> byPoint = new TreeMap<>();
        for (MeasuredSeries one : series) {
            for (Shift shift : one.found().shifts()) {
                int at = points.indexOf(one.points().get(shift.index()));
                byPoint.computeIfAbsent(at, point -> new ArrayList<>()).add(new SeriesShift(one, shift));
            }
        }
        List<Event> events = new ArrayList<>();
        joined(byPoint).forEach((at, shifts) -> events.add(event(at, shifts, series)));
        return events;
    }

    /** Where most of the changes are, there those of neighbors belong. */
    private static Map<Integer, List<SeriesShift>> joined(Map<Integer, List<SeriesShift>> byPoint) {
        Map<Integer, List<SeriesShift>> joined = new TreeMap<>();
        byPoint.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -weight(entry.getValue())))
                .forEach(entry -> {
                    int at = entry.getKey();
                    int place = joined.containsKey(at - 1) ? at - 1 : joined.containsKey(at + 1) ? at + 1 : at;
                    joined.computeIfAbsent(place, point -> new ArrayList<>()).addAll(entry.getValue());
                });
        return joined;
    }

    private static int weight(List<SeriesShift> shifts) {
        return shifts.stream()
                .mapToInt(one -> one.series().isOfAll() ? shifts.size() + 1 : 1)
                .sum();
    }

    private Event event(int at, List<SeriesShift> shifts, List<MeasuredSeries> series) {
        Point after = points.get(at);
        Point before = points.get(Math.max(0, at - 1));
        return new Event(
                before,
                after,
                shifts,
                isShared(shifts, series),
                graph.between(before.commit().hash(), after.commit().hash()),
                facts(before, after));
    }

    private static boolean isShared(List<SeriesShift> shifts, List<MeasuredSeries> series) {
        Map<String, Long> changed = shifts.stream()
                .filter(one -> !one.series().isOfAll())
                .collect(Collectors.groupingBy(
                        one -> one.series().metric().name()
                                + Math.signum(one.shift().difference()),
                        Collectors.counting()));
        boolean together = shifts.stream().anyMatch(one -> one.series().isOfAll());
        return together
                || shifts.stream().anyMatch(one -> {
                    long cells = series.stream()
                            .filter(other -> !other.isOfAll()
                                    && other.metric().equals(one.series().metric()))
                            .count();
                    long same = changed.getOrDefault(
                            one.series().metric().name()
                                    + Math.signum(one.shift().difference()),
                            0L);
                    return cells >= FEWEST_CELLS && same >= MOST_CELLS * cells;
                });
    }

    private static List<String> facts(Point before, Point after) {
        SortedMap<String, String> one = last(before).facts();
        SortedMap<String, String> other = after.runs().get(0).facts();
        TreeSet<String> names = new TreeSet<>(one.keySet());
        names.addAll(other.keySet());
        return names.stream()
                .flatMap(
                        name -> TrialFacts.difference(
                                name, Optional.ofNullable(one.get(name)), Optional.ofNullable(other.get(name)))
                                .stream())
                .toList();
    }

    private static KeptRun last(Point point) {
        return point.runs().get(point.runs().size() - 1);
    }
}
