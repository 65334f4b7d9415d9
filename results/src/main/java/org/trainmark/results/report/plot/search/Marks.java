package org.trainmark.results.report.plot.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.trainmark.results.CellKey;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.search.Confirmation;
import org.trainmark.results.search.Fault;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchedPoint;

/**
 * The points of a search as marks: the winner or, of several objectives, the front; the best quarter, the rest, and
 * those that are none to choose.
 *
 * @param all in the order of the tickets
 */
record Marks(Search search, List<Mark> all) {

    static final Style WINNER = new Style(2, 4, Style.Line.NONE, true);
    static final Style BEST = Style.marks(1);
    static final Style REST = new Style(0, 0, Style.Line.NONE, true);
    static final Style FAULTY = new Style(6, Style.CROSS, Style.Line.NONE, true);

    /**
     * A point as a mark.
     *
     * @param value of the first objective; empty if a trial has none
     */
    record Mark(SearchedPoint point, OptionalDouble value, Style style, String tooltip) {}

    static Marks of(Search search) {
        Set<CellKey> winners = search.settings().objectives().size() > 1
                ? search.front().stream().map(SearchedPoint::cell).collect(Collectors.toSet())
                : search.confirmation()
                        .map(Confirmation::winner)
                        .or(search::ownBest)
                        .map(point -> Set.of(point.cell()))
                        .orElse(Set.of());
        Set<CellKey> eligible =
                search.eligible().stream().map(SearchedPoint::cell).collect(Collectors.toCollection(HashSet::new));
        double quarter = quarter(search);
        List<Mark> all = new ArrayList<>();
        for (SearchedPoint point : search.points()) {
            OptionalDouble loss = search.found(point, search.objective());
            Style style = !eligible.contains(point.cell())
                    ? FAULTY
                    : winners.contains(point.cell()) ? WINNER : loss.orElse(Double.MAX_VALUE) <= quarter ? BEST : REST;
            OptionalDouble value = loss.stream().map(search.objective()::value).findFirst();
            all.add(new Mark(point, value, style, tooltip(search, point, value)));
        }
        return new Marks(search, List.copyOf(all));
    }

    /** Returns the loss that a quarter of the points to choose are no worse than. */
    private static double quarter(Search search) {
        double[] losses = search.eligible().stream()
                .mapToDouble(point -> search.found(point, search.objective()).orElseThrow())
                .sorted()
                .toArray();
        return losses.length == 0 ? Double.NEGATIVE_INFINITY : losses[(losses.length - 1) / 4];
    }

    private static String tooltip(Search search, SearchedPoint point, OptionalDouble value) {
        List<String> words = new ArrayList<>();
        value.ifPresent(known -> words.add(search.objective().unit().text(known)));
        search.faults(point).stream().map(Fault::text).forEach(words::add);
        String ticket = point.isKnown() ? "known" : "ticket " + point.ticket();
        return "%s: %s: %s".formatted(ticket, search.text(point), String.join("; ", words));
    }

    List<Plot.Key> legend() {
        return List.of(
                Plot.Key.of(WINNER, search.settings().objectives().size() > 1 ? "front" : "winner"),
                Plot.Key.of(BEST, "best quarter"),
                Plot.Key.of(REST, "others"),
                Plot.Key.of(FAULTY, "failed or beyond a limit"));
    }

    /** Returns the values of the points that have one. */
    double[] values() {
        return all.stream().flatMapToDouble(mark -> mark.value().stream()).toArray();
    }

    /** Returns how a point looks. */
    Style style(SearchedPoint point) {
        return all.stream()
                .filter(mark -> mark.point().cell().equals(point.cell()))
                .map(Mark::style)
                .findFirst()
                .orElse(REST);
    }

    /** Returns the points at places, those together that look the same; what has no place is left out. */
    List<Series> at(ToDoubleFunction<Mark> x, ToDoubleFunction<Mark> y) {
        return series(all.stream()
                .map(mark -> new Placed(
                        mark.style(), new Point(x.applyAsDouble(mark), y.applyAsDouble(mark), mark.tooltip())))
                .toList());
    }

    /** A mark at a place. */
    record Placed(Style style, Point point) {}

    /** Returns marks at places, those together that look the same; the most important on top. */
    static List<Series> series(List<Placed> placed) {
        List<Series> all = new ArrayList<>();
        for (Style style : List.of(REST, FAULTY, BEST, WINNER)) {
            List<Point> points = placed.stream()
                    .filter(mark -> mark.style().equals(style))
                    .map(Placed::point)
                    .filter(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()))
                    .toList();
            all.add(new Series("points", style, points));
        }
        return all;
    }

    String title(String what) {
        return Optional.of(search.label())
                        .filter(label -> !label.isEmpty())
                        .map(label -> label + ": ")
                        .orElse("")
                + what;
    }
}
