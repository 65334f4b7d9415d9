package org.trainmark.results.history;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A target that not all trials of a cell reach any more, where they always did. No number stands for such a time, so
 * this is a rule and no test.
 *
 * @param label of the cell, for people
 * @param metric whose time is no number now
 * @param since the first point of which that holds
 * @param points how many there are since then
 */
public record Unreached(String label, String metric, Point since, int points) {

    private static final int FEWEST_BEFORE = 5;
    private static final int FEWEST_PROVISIONAL = 2;
    private static final int FEWEST_CONFIRMED = 4;

    public Unreached {
        requireNonNull(label, "label");
        requireNonNull(metric, "metric");
        requireNonNull(since, "since");
    }

    /** Returns whether as many points show it as confirm a change of level. */
    public boolean isConfirmed() {
        return points >= FEWEST_CONFIRMED;
    }

    /** Finds those of one machine class, whose points are in the order of their commits. */
    static List<Unreached> of(List<Point> points) {
        Map<String, List<Point>> reached = new TreeMap<>();
        Map<String, List<Point>> censored = new TreeMap<>();
        Map<String, String> labels = new TreeMap<>();
        for (Point point : points) {
            point.runs()
                    .forEach(run -> run.cells()
                            .forEach(cell -> cell.values().forEach((metric, value) -> {
                                String key = cell.key() + " " + metric;
                                labels.put(key, cell.label());
                                (value instanceof KeptValue.Censored ? censored : reached)
                                        .computeIfAbsent(key, name -> new ArrayList<>())
                                        .add(point);
                            })));
        }
        return censored.entrySet().stream()
                .map(entry -> new Unreached(
                        labels.getOrDefault(entry.getKey(), ""),
                        entry.getKey().substring(entry.getKey().indexOf(' ') + 1),
                        entry.getValue().get(0),
                        (int) entry.getValue().stream().distinct().count()))
                .filter(one -> one.points() >= FEWEST_PROVISIONAL)
                .filter(one -> isSince(one, points, reached))
                .collect(Collectors.toList());
    }

    /** Returns whether enough points were reached before, and none since. */
    private static boolean isSince(Unreached one, List<Point> points, Map<String, List<Point>> reached) {
        int since = points.indexOf(one.since());
        List<Point> others = reached.entrySet().stream()
                .filter(entry -> entry.getKey().equals(key(one)))
                .flatMap(entry -> entry.getValue().stream())
                .toList();
        return others.stream()
                                .filter(point -> points.indexOf(point) < since)
                                .distinct()
                                .count()
                        >= FEWEST_BEFORE
                && others.stream().allMatch(point -> points.indexOf(point) < since);
    }

    private static String key(Unreached one) {
        return one.since().runs().stream()
                .flatMap(run -> run.cells().stream())
                .filter(cell -> cell.label().equals(one.label()))
                .map(cell -> cell.key() + " " + one.metric())
                .findFirst()
                .orElseThrow();
    }

    /** Returns it as a sentence. */
    public String words() {
        return "%s: not all trials reach the target since commit %s, where all did before (%d commits, %s)"
                .formatted(label, since.commit().shortHash(), points, isConfirmed() ? "confirmed" : "provisional");
    }
}
