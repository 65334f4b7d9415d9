package org.trainmark.results.history;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * All runs of a history in the order of their commits, and what changed when.
 *
 * @param suite that they ran
 * @param points in the order of their commits; a commit that several machine classes measured has one for each
 * @param series of every machine class
 * @param events in the order of their commits
 * @param unreached targets that are not reached any more
 * @param notes what else a reader must know: runs that stand out, machines that changed, times that are no numbers
 */
public record History(
        String suite,
        List<Point> points,
        List<MeasuredSeries> series,
        List<Event> events,
        List<Unreached> unreached,
        List<String> notes) {

    public History {
        requireNonNull(suite, "suite");
        points = List.copyOf(points);
        series = List.copyOf(series);
        events = List.copyOf(events);
        unreached = List.copyOf(unreached);
        notes = List.copyOf(notes);
    }

    /** Reads off runs what changed. */
    public static History of(List<KeptRun> runs, CommitGraph graph) {
        List<Point> points = new CommitOrder(graph).points(runs);
        Map<String, List<Point>> byMachine =
                points.stream().collect(Collectors.groupingBy(Point::machine, LinkedHashMap::new, Collectors.toList()));
        List<MeasuredSeries> series = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        List<Unreached> unreached = new ArrayList<>();
        byMachine.values().forEach(ofMachine -> {
            List<MeasuredSeries> some = new SeriesFolds(ofMachine).series();
            series.addAll(some);
            events.addAll(new Events(graph, ofMachine).of(some));
            unreached.addAll(Unreached.of(ofMachine));
        });
        events.sort(Comparator.comparingInt(event -> points.indexOf(event.after())));
        String suite = runs.isEmpty() ? "" : runs.get(0).suite();
        return new History(suite, points, series, events, unreached, notes(points, series, unreached));
    }

    private static List<String> notes(List<Point> points, List<MeasuredSeries> series, List<Unreached> unreached) {
        List<String> notes = new ArrayList<>();
        unreached.forEach(one -> notes.add(one.words()));
        notes.addAll(new HistoryNotes(points, series).all());
        return notes;
    }

    /** Returns whether a guarded metric got worse, for sure, and still is. */
    public boolean isWorsened() {
        return events.stream().anyMatch(Event::isConfirmedWorsening)
                || unreached.stream().anyMatch(Unreached::isConfirmed)
                || series.stream().anyMatch(MeasuredSeries::isWorsenedByTrend);
    }

    /** Returns whether a guarded metric seems to have got worse, which later runs must confirm. */
    public boolean isDoubtful() {
        return events.stream().anyMatch(Event::isWorsening) || !unreached.isEmpty();
    }
}
