package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.trainmark.results.SettingNames;
import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Metric;
import org.trainmark.results.summary.Metrics;
import org.trainmark.results.summary.RunSummary;

/** What the batch size does to throughput and step time. */
final class BatchSizePlots {

    /** More lines than that nobody can tell apart. */
    private static final int MOST = 24;

    private final RunSummary run;
    private final Metric solid;
    private final Optional<Metric> dashed;
    private final CellStyles styles;
    private final SplitAxis split;

    private BatchSizePlots(RunSummary run, CellStyles styles, Metric solid, Optional<Metric> dashed) {
        this.run = run;
        this.styles = styles;
        this.solid = solid;
        this.dashed = dashed;
        split = SplitAxis.of(run, SettingNames.BATCH_SIZE, solid);
    }

    /** Returns nothing where the plot of memory has the same line in it. */
    static Optional<Plot> throughput(RunSummary run, CellStyles styles, MemoryFacts facts) {
        if (run.varied().equals(List.of(SettingNames.BATCH_SIZE)) && MemoryPlot.showsThroughput(facts)) {
            return Optional.empty();
        }
        return new BatchSizePlots(run, styles, Metrics.THROUGHPUT, Optional.empty())
                .plot("throughput", "Throughput against batch size", "samples/s");
    }

    static Optional<Plot> latency(RunSummary run, CellStyles styles) {
        return new BatchSizePlots(run, styles, Metrics.STEP_P50, Optional.of(Metrics.STEP_P99))
                .plot("latency", "Step time against batch size", "step time");
    }

    private Optional<Plot> plot(String id, String title, String yTitle) {
        if (!AxisValues.arePositive(run, SettingNames.BATCH_SIZE)) {
            return Optional.empty();
        }
        List<List<CellSummary>> all = split.lines(run, solid);
        List<Series> lines = new ArrayList<>();
        List<Plot.Key> legend = new ArrayList<>();
        List<List<CellSummary>> shown = all.subList(0, Math.min(MOST, all.size()));
        List<Style> looks = styles.ofGroups(shown);
        for (List<CellSummary> cells : shown) {
            Style style = split.axis().isEmpty() ? Style.ink() : looks.get(legend.size());
            String name = split.nameOf(run, cells.get(0));
            dashed.ifPresent(metric -> lines.add(line(metric, name, cells, style.with(Style.Line.DASHED))));
            lines.add(line(solid, name, cells, style.with(Style.Line.SOLID)));
            legend.add(Plot.Key.of(style.with(Style.Line.SOLID), name));
        }
        if (lines.stream().allMatch(line -> line.points().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(
                new Plot(title, note(all.size()), chart(title, yTitle, lines).drawn(id), legend));
    }

    private XyChart chart(String title, String yTitle, List<Series> lines) {
        List<Tick> sizes = AxisValues.of(run, SettingNames.BATCH_SIZE).stream()
                .map(size -> new Tick(Double.parseDouble(size), size))
                .toList();
        double[] values = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::y)
                .toArray();
        return new XyChart(
                title,
                "A line for each value that the legend names.",
                new PlotAxis("batch size", Scales.ofSizes(sizes)),
                new PlotAxis(yTitle, Scales.fromZero(values, solid.unit()::tick)),
                lines,
                Optional.empty());
    }

    private static Series line(Metric metric, String name, List<CellSummary> cells, Style style) {
        String named = name + ", " + metric.title();
        Map<Double, List<CellSummary>> bySize = new TreeMap<>();
        cells.forEach(cell -> AxisValues.number(cell, SettingNames.BATCH_SIZE)
                .ifPresent(size ->
                        bySize.computeIfAbsent(size, batch -> new ArrayList<>()).add(cell)));
        List<Point> points = new ArrayList<>();
        bySize.forEach((size, same) -> {
            double median = SplitAxis.median(metric, same);
            if (Double.isFinite(median)) {
                String batch = same.get(0).valueOf(SettingNames.BATCH_SIZE);
                String tooltip =
                        named + ", batch " + batch + ": " + metric.unit().text(median);
                points.add(new Point(size, median, tooltip));
            }
        });
        return new Series(named, style, points);
    }

    private String note(int lines) {
        List<String> own = new ArrayList<>(List.of(SettingNames.BATCH_SIZE));
        split.axis().ifPresent(own::add);
        String each = split.axis()
                .map(axis -> "A line for each " + axis.replace('-', ' ')
                        + ", the axis that matters most here besides the batch size.")
                .orElse("");
        String others = AxisValues.others(run, own);
        String median = others.isEmpty() ? "" : " Each point is the median over " + others + ".";
        String dashes = dashed.isPresent() ? " Solid is the 50th percentile, dashed the 99th." : "";
        String leftOut = lines > MOST ? " The best " + MOST + " of " + lines + " lines are drawn." : "";
        return (each + median + dashes + leftOut).strip();
    }
}
