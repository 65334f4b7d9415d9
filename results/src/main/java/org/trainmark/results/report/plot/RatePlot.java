package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trainmark.results.CellKey;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.RatePoint;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** Learning rate against step: a line for each way that it went. */
final class RatePlot {

    private static final String TITLE = "Learning rate against step";
    private static final double DECADE = 10;

    private final RunSummary run;
    private final CellStyles styles;
    private final List<List<CellSummary>> ways;

    private RatePlot(RunSummary run, CellStyles styles) {
        this.run = run;
        this.styles = styles;
        Map<List<RatePoint>, List<CellSummary>> byRates = run.cells().stream()
                .filter(cell -> !cell.rates().isEmpty())
                .collect(Collectors.groupingBy(CellSummary::rates, LinkedHashMap::new, Collectors.toList()));
        ways = byRates.values().stream()
                .sorted(Comparator.comparing(cells -> isConstant(cells)))
                .toList();
    }

    /** Returns nothing for a run whose rates never change. */
    static Optional<Plot> of(RunSummary run, CellStyles styles) {
        RatePlot plot = new RatePlot(run, styles);
        return plot.ways.stream().allMatch(RatePlot::isConstant) ? Optional.empty() : Optional.of(plot.plot());
    }

    private static boolean isConstant(List<CellSummary> cells) {
        return cells.get(0).rates().size() == 1;
    }

    private Plot plot() {
        List<Series> lines = new ArrayList<>();
        List<Plot.Key> legend = new ArrayList<>();
        List<List<CellSummary>> shown = ways.subList(0, Math.min(ways.size(), CellStyles.MOST));
        List<Style> looks = styles.ofGroups(shown);
        for (List<CellSummary> cells : shown) {
            Style style = looks.get(lines.size()).unmarked();
            lines.add(new Series(name(cells), style, line(cells)));
            legend.add(Plot.Key.of(style, name(cells)));
        }
        int leftOut = ways.size() - lines.size();
        String more = leftOut == 0 ? "" : " " + Words.count(leftOut, "more way") + " not shown.";
        String note = "A line for each way that the rate went, of the first trial of the best cell that it went so in."
                + more;
        return new Plot(TITLE, note, chart(lines).drawn("rates"), legend);
    }

    private static XyChart chart(List<Series> lines) {
        List<Point> points =
                lines.stream().flatMap(line -> line.points().stream()).toList();
        double lastStep = points.stream().mapToDouble(Point::x).max().orElseThrow();
        return new XyChart(
                TITLE,
                "A line for each way that the learning rate went.",
                new PlotAxis("step", Scale.linear(0, lastStep, Unit.COUNT::tick)),
                new PlotAxis(
                        "learning rate",
                        scale(points.stream().mapToDouble(Point::y).toArray())),
                lines,
                Optional.empty());
    }

    private static Scale scale(double[] rates) {
        double low = Arrays.stream(rates).min().orElseThrow();
        double high = Arrays.stream(rates).max().orElseThrow();
        return low > 0 && high / low > DECADE
                ? Scale.log10(low, high, Unit.NUMBER::tick)
                : Scale.linear(0, high, Unit.NUMBER::tick);
    }

    /** A rate holds until the next: a slope between them would show rates that no step had. */
    private static List<Point> line(List<CellSummary> cells) {
        List<RatePoint> rates = cells.get(0).rates();
        long end = cells.stream()
                .flatMap(cell -> cell.curve().stream())
                .mapToLong(CurvePoint::step)
                .max()
                .orElse(0);
        List<Point> line = new ArrayList<>();
        for (int i = 0; i < rates.size(); i++) {
            long until = i + 1 < rates.size() ? rates.get(i + 1).step() : end;
            line.add(new Point(rates.get(i).step(), rates.get(i).rate(), ""));
            line.add(
                    new Point(Math.max(rates.get(i).step(), until), rates.get(i).rate(), ""));
        }
        return line;
    }

    /** Returns the cells by what they have in common; the axes that they differ in do not matter to the rate. */
    private String name(List<CellSummary> cells) {
        SortedMap<String, String> common = new TreeMap<>(cells.get(0).cell().axes());
        common.keySet()
                .removeIf(axis -> !run.varied().contains(axis)
                        || cells.stream()
                                        .map(cell -> cell.valueOf(axis))
                                        .distinct()
                                        .count()
                                > 1);
        String others = cells.size() == 1 ? "" : " and " + (cells.size() - 1) + " more";
        return common.isEmpty() ? cells.get(0).label() + others : run.label(new CellKey(new TreeMap<>(), common));
    }
}
