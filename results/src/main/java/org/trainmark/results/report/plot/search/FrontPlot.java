package org.trainmark.results.report.plot.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.report.plot.search.Marks.Mark;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.report.svg.Size;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.search.PointEstimates;
import org.trainmark.results.search.Quantity;
import org.trainmark.results.search.SearchedPoint;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.Interval;

/** The points of a search by two of its objectives, those that no other beats with their intervals. */
final class FrontPlot {

    private static final Style WHISKER = Style.solid(2).unmarked();

    private final Subject subject;
    private final PointEstimates estimates;
    private final List<SearchedPoint> front;

    private FrontPlot(Subject subject) {
        this.subject = subject;
        estimates = new PointEstimates(subject.search());
        front = subject.search().front();
    }

    /** Returns nothing of a search with one objective alone, or without a point to choose. */
    static Optional<Plot> of(Subject subject) {
        FrontPlot plot = new FrontPlot(subject);
        return subject.search().settings().objectives().size() < 2 || plot.front.isEmpty()
                ? Optional.empty()
                : Optional.of(plot.plot());
    }

    private Plot plot() {
        List<Quantity> objectives = subject.search().settings().objectives();
        List<Plot.Panel> panels = new ArrayList<>();
        int pairs = objectives.size() * (objectives.size() - 1) / 2;
        for (int up = 1; up < objectives.size(); up++) {
            for (int across = 0; across < up; across++) {
                panels.add(panel(objectives.get(across), objectives.get(up), panels.size(), Size.ofEach(pairs)));
            }
        }
        return new Plot(
                subject.title("The front"),
                "Numbered as in the table: the points that no other beats by the search's own trials, with 95 % intervals"
                        + " in both. They stand where their fresh trials put them, if they have any: so one may lie behind"
                        + " another that the search thought worse.",
                panels,
                List.of(
                        Plot.Key.of(Marks.WINNER.with(Style.Line.SOLID), "front, with 95 % intervals"),
                        Plot.Key.of(Marks.REST, "beaten in all by another"),
                        Plot.Key.of(Marks.FAULTY, "beyond a limit")));
    }

    private Plot.Panel panel(Quantity across, Quantity up, int number, Size size) {
        List<Series> series = new ArrayList<>(behind(across, up));
        List<Point> numbered = new ArrayList<>();
        for (int i = 0; i < front.size(); i++) {
            estimated(i, across, up, series).ifPresent(numbered::add);
        }
        series.add(new Series("front", Marks.WINNER, numbered));
        Worth x = Worth.of(across, values(series, true));
        Worth y = Worth.of(up, values(series, false));
        XyChart chart = new XyChart(
                "%s against %s".formatted(up.title(), across.title()),
                "A mark for each point, those of the front with their intervals.",
                x.axis(),
                y.axis(),
                series,
                Optional.empty());
        String caption = number == 0 && subject.search().settings().objectives().size() == 2 ? "" : chart.title();
        return new Plot.Panel(caption, Optional.empty(), chart.drawn(subject.id() + "front" + number, size));
    }

    private static double[] values(List<Series> series, boolean across) {
        return series.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(point -> across ? point.x() : point.y())
                .toArray();
    }

    /** Returns the points that are not on the front. */
    private List<Series> behind(Quantity across, Quantity up) {
        List<Series> all = new ArrayList<>();
        for (Style style : List.of(Marks.REST, Marks.FAULTY)) {
            List<Point> points = subject.marks().all().stream()
                    .filter(mark -> !mark.style().equals(Marks.WINNER))
                    .filter(mark -> style.equals(Marks.FAULTY) == mark.style().equals(Marks.FAULTY))
                    .flatMap(mark -> found(mark, across, up).stream())
                    .toList();
            all.add(new Series("points", style, points));
        }
        return all;
    }

    private Optional<Point> found(Mark mark, Quantity across, Quantity up) {
        List<Double> values = DoubleStream.concat(
                        subject.search().found(mark.point(), across).stream().map(across::value),
                        subject.search().found(mark.point(), up).stream().map(up::value))
                .boxed()
                .toList();
        return values.size() < 2
                ? Optional.empty()
                : Optional.of(new Point(values.get(0), values.get(1), mark.tooltip()));
    }

    /** Returns a point of the front, its intervals added to series; nothing if a fresh trial of it failed. */
    private Optional<Point> estimated(int number, Quantity across, Quantity up, List<Series> series) {
        SearchedPoint point = front.get(number);
        Optional<Estimate> x = estimates.of(point, across);
        Optional<Estimate> y = estimates.of(point, up);
        if (x.isEmpty() || y.isEmpty()) {
            return Optional.empty();
        }
        double atX = across.value(x.get().value());
        double atY = up.value(y.get().value());
        x.get().interval().map(across::values).ifPresent(wide -> series.add(whisker(wide, at -> at, at -> atY)));
        y.get().interval().map(up::values).ifPresent(wide -> series.add(whisker(wide, at -> atX, at -> at)));
        String tooltip = "%s: %s; %s".formatted(subject.search().text(point), across.text(x.get()), up.text(y.get()));
        return Optional.of(new Point(atX, atY, tooltip, Integer.toString(number + 1)));
    }

    private static Series whisker(Interval wide, DoubleUnaryOperator x, DoubleUnaryOperator y) {
        return new Series(
                "95 % interval",
                WHISKER,
                IntStream.of(0, 1)
                        .mapToDouble(end -> end == 0 ? wide.low() : wide.high())
                        .mapToObj(at -> new Point(x.applyAsDouble(at), y.applyAsDouble(at), ""))
                        .toList());
    }
}
