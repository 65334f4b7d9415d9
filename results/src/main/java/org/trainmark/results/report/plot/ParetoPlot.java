package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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

    private ParetoPlot(RunSummary run) {
        cost = run.cost();
        quality = run.quality();
    }

    static Optional<Plot> of(RunSummary run) {
        return run.cells().size() < 2 || run.front().isEmpty()
                ? Optional.empty()
                : Optional.of(new ParetoPlot(run).plot(run));
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
        List<Point> drawn =
                others.stream().limit(MOST_OTHERS).map(cell -> point(cell, "")).toList();
        List<CellSummary> named = spread(front);
        List<Point> numbered = IntStream.range(0, named.size())
                .mapToObj(i -> point(named.get(i), Integer.toString(i + 1)))
                .toList();
        String title = quality.title() + " against " + cost.title().toLowerCase(Locale.ROOT);
        String note = "The numbered cells are the front: no other cell is better in one and as good in the other."
                + leftOut(others.size() - drawn.size())
                + unnamed(front.size() - named.size());
        return new Plot(title, note, chart(title, drawn, numbered).drawn("front"), legend(named));
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

    private XyChart chart(String title, List<Point> others, List<Point> front) {
        List<Point> all = new ArrayList<>(others);
        all.addAll(front);
        double[] costs = all.stream().mapToDouble(Point::x).toArray();
        double[] qualities = all.stream().mapToDouble(Point::y).toArray();
        return new XyChart(
                title,
                "A point for each cell; the legend names the cells on the front.",
                new PlotAxis(cost.title().toLowerCase(Locale.ROOT), Scales.around(costs, cost.unit()::tick)),
                new PlotAxis(quality.title(), Scales.around(qualities, quality.unit()::tick)),
                List.of(
                        new Series("other cells", Style.marks(0), others),
                        new Series("front", Style.solid(1).unmarked(), stairs(front)),
                        new Series("cells on the front", Style.marks(1), front)),
                Optional.empty());
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
        return IntStream.range(0, front.size())
                .mapToObj(i ->
                        new Plot.Key(1, Integer.toString(i + 1), front.get(i).label() + ": " + texts(front.get(i))))
                .toList();
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
