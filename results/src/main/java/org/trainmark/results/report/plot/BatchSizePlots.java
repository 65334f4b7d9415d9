package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.SettingNames;
import org.trainmark.results.report.svg.Axis;
import org.trainmark.results.report.svg.Scale;
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

    private final RunSummary run;
    private final Metric solid;
    private final Optional<Metric> dashed;
    private final SplitAxis split;

    private BatchSizePlots(RunSummary run, Metric solid, Optional<Metric> dashed) {
        this.run = run;
        this.solid = solid;
        this.dashed = dashed;
        split = SplitAxis.of(run, SettingNames.BATCH_SIZE, solid);
    }

    static Optional<Plot> throughput(RunSummary run) {
        return new BatchSizePlots(run, Metrics.THROUGHPUT, Optional.empty())
                .plot("throughput", "Throughput against batch size", "samples/s");
    }

    static Optional<Plot> latency(RunSummary run) {
        return new BatchSizePlots(run, Metrics.STEP_P50, Optional.of(Metrics.STEP_P99))
                .plot("latency", "Step time against batch size", "step time");
    }

    private Optional<Plot> plot(String id, String title, String yTitle) {
        if (!AxisValues.arePositive(run, SettingNames.BATCH_SIZE)) {
            return Optional.empty();
        }
        List<Series> lines = new ArrayList<>();
        List<Plot.Key> legend = new ArrayList<>();
        for (CellSummary one : split.representatives(run, solid)) {
            int colour = legend.size() < Style.COLOURS ? legend.size() + 1 : 0;
            dashed.ifPresent(metric -> lines.add(line(metric, one, Style.dashed(colour))));
            lines.add(line(solid, one, Style.solid(colour)));
            legend.add(new Plot.Key(colour, split.nameOf(one)));
        }
        if (lines.stream().allMatch(line -> line.points().isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new Plot(title, note(), chart(title, yTitle, lines).drawn(id), legend));
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
                new Axis("batch size", Scale.logarithmic(sizes)),
                new Axis(yTitle, Scales.fromZero(values, solid.unit()::tick)),
                lines,
                Optional.empty());
    }

    private Series line(Metric metric, CellSummary one, Style style) {
        String name = split.nameOf(one) + ", " + metric.title();
        List<Point> points = new ArrayList<>();
        for (String size : AxisValues.of(run, SettingNames.BATCH_SIZE)) {
            double median = SplitAxis.median(
                    run,
                    metric,
                    cell -> split.isSameLine(one, cell)
                            && cell.valueOf(SettingNames.BATCH_SIZE).equals(size));
            if (Double.isFinite(median)) {
                String tooltip = name + ", batch " + size + ": " + metric.unit().text(median);
                points.add(new Point(Double.parseDouble(size), median, tooltip));
            }
        }
        return new Series(name, style, points);
    }

    private String note() {
        List<String> own = new ArrayList<>(List.of(SettingNames.BATCH_SIZE));
        split.axis().ifPresent(own::add);
        String each = split.axis()
                .map(axis -> "A line for each " + axis.replace('-', ' ')
                        + ", the axis that matters most here besides the batch size.")
                .orElse("");
        String others = AxisValues.others(run, own);
        String median = others.isEmpty() ? "" : " Each point is the median over " + others + ".";
        String dashes = dashed.isPresent() ? " Solid is the 50th percentile, dashed the 99th." : "";
        return (each + median + dashes).strip();
    }
}
