package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Metric;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Words;

/** Time against quality, with the cells that no other beats in both. */
final class ParetoPlot {

    private static final int MOST_OTHERS = 1000;
    private static final int MOST_NAMED = 40;

    private final Metric cost;
    private final Metric quality;
    private final CellStyles styles;

    private ParetoPlot(RunSummary run, CellStyles styles) {
        this.styles = styles;
        cost = run.cost();
        quality = run.quality();
    }

    static Optional<Plot> of(RunSummary run, CellStyles styles) {
        return run.cells().size() < 2 || run.front().isEmpty()
                ? Optional.empty()
                : Optional.of(new ParetoPlot(run, styles).plot(run));
    }

    private Plot plot(RunSummary run) {
        List<CellSummary> front = run.front().stream()
                .map(run.cells()::get)
                .sorted(Comparator.comparingDouble(cell -> value(cost, cell)))
                .toList();
        List<CellSummary> others = IntStream.range(0, run.cells().size())
                .filter(i -> !run.front().contains(i))
                .mapToObj(run.cells()::get)
                .filter(cell -> Double.isFinite(value(cost, cell)) && Double.isFinite(value(quality, cell)))
                .toList();
        List<CellSummary> drawn = others.stream().limit(MOST_OTHERS).toList();
        List<CellSummary> named = spread(front);
        String title = quality.title() + " against " + cost.title().toLowerCase(Locale.ROOT);
        String note = "The numbered cells are the front: no other cell is better in one and as good in the other."
                + leftOut(others.size() - drawn.size())
                + unnamed(front.size() - named.size());
        return new Plot(title, note, chart(title, drawn, named).drawn("front"), legend(named));
    }

    /** Returns as many cells of the front as can be numbered, from end to end. */
    private static List<CellSummary> spread(List<CellSummary> front) {
        return front.size() <= MOST_NAMED
                ? front
                : IntStream.range(0, MOST_NAMED)
                        .mapToObj(i -> front.get(i * (front.size() - 1) / (MOST_NAMED - 1)))
                        .toList();
    }

    private static String unnamed(int cells) {
        return cells > 0 ? " On the front: " + Words.count(cells, "more cell") + "." : "";
    }

    private static String leftOut(int cells) {
        return cells > 0 ? " Of the other cells the best are drawn; left out: " + cells + "." : "";
    }

    private XyChart chart(String title, List<CellSummary> others, List<CellSummary> front) {
        List<Point> numbered = IntStream.range(0, front.size())
                .mapToObj(i -> point(front.get(i), Integer.toString(i + 1)))
                .toList();
        List<Series> all = new ArrayList<>(marks(others));
        all.add(new Series("front", Style.ink().unmarked(), stairs(numbered)));
        for (int i = 0; i < front.size(); i++) {
            all.add(new Series(front.get(i).label(), mark(front.get(i)), List.of(numbered.get(i))));
        }
        double[] costs = values(all, Point::x);
        double[] qualities = values(all, Point::y);
        return new XyChart(
                title,
                "A point for each cell; the legend names the cells on the front.",
                new PlotAxis(cost.title().toLowerCase(Locale.ROOT), Scales.around(costs, cost.unit()::tick)),
                new PlotAxis(quality.title(), Scales.around(qualities, quality.unit()::tick)),
                all,
                Optional.empty());
    }

    private static double[] values(List<Series> all, ToDoubleFunction<Point> which) {
        return all.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(which)
                .toArray();
    }

    /** Returns the marks of cells, those together that look the same. */
    private List<Series> marks(List<CellSummary> cells) {
        Map<Style, List<Point>> byStyle = new LinkedHashMap<>();
        cells.forEach(cell ->
                byStyle.computeIfAbsent(mark(cell), style -> new ArrayList<>()).add(point(cell, "")));
        return byStyle.entrySet().stream()
                .map(points -> new Series("other cells", points.getKey(), points.getValue()))
                .toList();
    }

    private Style mark(CellSummary cell) {
        return styles.of(cell).inMarks().with(Style.Line.NONE);
    }

    /** Between two cells of the front the better quality costs the later time: a straight line would promise more. */
    private static List<Point> stairs(List<Point> front) {
        List<Point> stairs = new ArrayList<>();
        for (Point point : front) {
            if (!stairs.isEmpty()) {
                stairs.add(new Point(point.x(), stairs.get(stairs.size() - 1).y(), ""));
            }
            stairs.add(new Point(point.x(), point.y(), ""));
        }
        return stairs;
    }

    private Point point(CellSummary cell, String label) {
        return new Point(value(cost, cell), value(quality, cell), cell.label() + ": " + texts(cell), label);
    }

    private List<Plot.Key> legend(List<CellSummary> front) {
        List<Plot.Key> keys = new ArrayList<>();
        for (CellSummary cell : front) {
            keys.add(Plot.Key.numbered(mark(cell), keys.size() + 1, cell.label() + ": " + texts(cell)));
        }
        if (!styles.rule().isEmpty()) {
            keys.add(Plot.Key.rule(styles.rule()));
        }
        return keys;
    }

    private String texts(CellSummary cell) {
        return text(cost, cell) + "; " + text(quality, cell);
    }

    private static String text(Metric metric, CellSummary cell) {
        return metric.of(cell).map(figure -> figure.shortText(metric.unit())).orElse("–");
    }

    private static double value(Metric metric, CellSummary cell) {
        return metric.valueOf(cell).orElse(Double.NaN);
    }
}
