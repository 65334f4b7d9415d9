package org.trainmark.results.report.plot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.search.Confirmation;
import org.trainmark.results.search.Progress;
import org.trainmark.results.search.Search;
import org.trainmark.results.search.SearchedPoint;

/** The points of a search as marks: the winner, the best quarter, the rest, and those that are none to choose. */
record Marks(Search search, List<Progress> history) {

    static final Style WINNER = new Style(2, 4, Style.Line.NONE, true);
    static final Style BEST = Style.marks(1);
    static final Style REST = new Style(0, 0, Style.Line.NONE, true);
    static final Style FAULTY = new Style(6, Style.CROSS, Style.Line.NONE, true);
    static final List<Plot.Key> LEGEND = List.of(
            Plot.Key.of(WINNER, "winner"),
            Plot.Key.of(BEST, "best quarter"),
            Plot.Key.of(REST, "others"),
            Plot.Key.of(FAULTY, "failed or beyond a limit"));

    private static final double WIDE = 5;

    static Marks of(Search search) {
        return new Marks(search, search.history());
    }

    /** Returns the values of the points that have one. */
    double[] values() {
        return history.stream()
                .flatMapToDouble(progress -> progress.loss().stream())
                .map(search.objective()::value)
                .toArray();
    }

    double value(Progress progress) {
        return progress.loss().stream()
                .map(search.objective()::value)
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Returns a scale of the objective; logarithmic where values are far apart. */
    Scale scale() {
        double low = DoubleStream.of(values()).min().orElse(0);
        double high = DoubleStream.of(values()).max().orElse(1);
        return search.objective().relative() && low > 0 && high / low > WIDE
                ? Scale.log10(low, high, search.objective().unit()::tick)
                : Scale.linear(low, high, search.objective().unit()::tick);
    }

    /** Returns where on the scale of the objective those stand that have no value: at its worse end. */
    double worst() {
        Scale scale = scale();
        boolean lower =
                search.objective().loss(scale.low() + 1) > search.objective().loss(scale.low());
        return lower ? scale.high() : scale.low();
    }

    Style style(Progress progress) {
        if (progress.loss().isEmpty()) {
            return FAULTY;
        }
        boolean winner = search.confirmation()
                .map(Confirmation::winner)
                .or(search::ownBest)
                .filter(point -> point.cell().equals(progress.point().cell()))
                .isPresent();
        return winner ? WINNER : progress.loss().getAsDouble() <= quarter() ? BEST : REST;
    }

    private double quarter() {
        double[] losses = history.stream()
                .map(Progress::loss)
                .flatMapToDouble(OptionalDouble::stream)
                .sorted()
                .toArray();
        return losses[(losses.length - 1) / 4];
    }

    /** Returns the points at places, those together that look the same; what has no place is left out. */
    List<Series> at(ToDoubleFunction<Progress> x, ToDoubleFunction<Progress> y) {
        List<Series> all = new ArrayList<>();
        for (Style style : List.of(REST, FAULTY, BEST, WINNER)) {
            List<Point> points = history.stream()
                    .filter(progress -> style(progress).equals(style))
                    .map(progress -> new Point(x.applyAsDouble(progress), y.applyAsDouble(progress), tooltip(progress)))
                    .filter(point -> Double.isFinite(point.x()) && Double.isFinite(point.y()))
                    .toList();
            all.add(new Series("points", style, points));
        }
        return all;
    }

    /** Returns the points by their value, those without one at the worse end. */
    List<Series> byValue(ToDoubleFunction<Progress> x) {
        double worst = worst();
        return at(x, progress -> progress.loss().isPresent() ? value(progress) : worst);
    }

    String tooltip(Progress progress) {
        SearchedPoint point = progress.point();
        String value = progress.loss().isPresent()
                ? search.objective().unit().text(value(progress))
                : String.join("; ", search.faults(point));
        String ticket = point.isKnown() ? "known" : "ticket " + point.ticket();
        return "%s: %s: %s".formatted(ticket, search.text(point), value);
    }

    String title(String what) {
        return Optional.of(search.label())
                        .filter(label -> !label.isEmpty())
                        .map(label -> label + ": ")
                        .orElse("")
                + what;
    }
}
