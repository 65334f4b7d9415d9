package org.trainmark.results.report.history;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trainmark.results.Commit;
import org.trainmark.results.history.ChangeWords;
import org.trainmark.results.history.Event;
import org.trainmark.results.history.Event.SeriesShift;
import org.trainmark.results.history.MeasuredSeries;
import org.trainmark.results.summary.Words;

/** Says what an event is, where it lies, and what to suspect. */
final class EventWords {

    private EventWords() {}

    /** Returns the place: a commit, or the commits among which nothing was measured. */
    static String place(Event event) {
        String after = event.after().commit().shortHash();
        String before = event.before().commit().shortHash();
        Optional<Integer> commits = event.commits().map(List::size);
        boolean isNext = commits.map(count -> count == 1)
                .orElseGet(() -> event.after()
                        .commit()
                        .parents()
                        .equals(List.of(event.before().commit().hash())));
        if (isNext) {
            return "at commit " + after;
        }
        return commits.filter(count -> count > 1)
                .map(count -> "in one of the %d commits after %s up to %s: %s"
                        .formatted(count, before, after, listed(event.commits().orElseThrow())))
                .orElse("after commit %s, at %s or before it: git does not know what lies between"
                        .formatted(before, after));
    }

    private static String listed(List<String> commits) {
        String first = commits.stream().limit(8).map(Commit::shortened).collect(Collectors.joining(" "));
        return commits.size() > 8 ? first + " ..." : first;
    }

    /** Returns what changed, a sentence for each metric, the worst first. */
    static List<String> changes(Event event) {
        Map<String, List<SeriesShift>> byMetric = new LinkedHashMap<>();
        event.shifts().stream()
                .sorted(Comparator.comparing(
                        one -> -one.series().worsening(one.shift().difference())))
                .forEach(one -> byMetric.computeIfAbsent(one.series().metric().name(), name -> new ArrayList<>())
                        .add(one));
        return byMetric.values().stream().map(EventWords::change).toList();
    }

    private static String change(List<SeriesShift> shifts) {
        SeriesShift shown = shifts.stream()
                .filter(one -> one.series().isOfAll())
                .findFirst()
                .orElse(shifts.get(0));
        long cells = shifts.stream().filter(one -> !one.series().isOfAll()).count();
        String where = shown.series().isOfAll()
                ? "all cells together; %s by themselves".formatted(Words.count((int) cells, "cell"))
                : cells == 1
                        ? shown.series().label()
                        : "%s; most in %s"
                                .formatted(
                                        Words.count((int) cells, "cell"),
                                        shown.series().label());
        boolean confirmed = shifts.stream().anyMatch(one -> one.shift().confirmed());
        return "%s %s, %s (%s, %s%s)"
                .formatted(
                        shown.series().metric().title(),
                        ChangeWords.size(
                                shown.series().metric(),
                                shown.shift().difference(),
                                shown.shift().interval()),
                        shown.series().worsening(shown.shift().difference()) > 0 ? "worse" : "better",
                        where,
                        confirmed ? "confirmed" : "provisional",
                        back(shown));
    }

    private static String back(SeriesShift one) {
        return one.shift()
                .returnsTo()
                .map(index -> ", back to the level of commit "
                        + one.series().points().get(index).commit().shortHash())
                .orElse("");
    }

    /** Returns what to suspect, the first first. */
    static String suspects(Event event) {
        List<String> suspects = new ArrayList<>();
        if (event.shared()) {
            suspects.add("all cells moved together, so suspect the machine or the run first: run the commit before"
                    + " again");
        }
        if (event.facts().isEmpty()) {
            suspects.add("profile, library versions and units are the same on both sides, so of what is recorded only"
                    + " the code changed");
        } else {
            suspects.add("beside the code this changed: " + String.join("; ", event.facts()));
        }
        return String.join("; ", suspects);
    }

    /** Returns a series' newest level for people. */
    static String level(MeasuredSeries series) {
        int last = series.found().levels().size() - 1;
        var level = series.found().levels().get(last);
        var metric = series.metric();
        double value = metric.unscaled(level.mean());
        return level.interval()
                .map(interval -> metric.unit().text(value, interval.map(metric::unscaled)))
                .orElseGet(() -> metric.unit().text(value));
    }
}
