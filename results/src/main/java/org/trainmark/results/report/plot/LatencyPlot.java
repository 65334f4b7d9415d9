package org.trainmark.results.report.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.StepTimes;
import org.trainmark.results.summary.Unit;

/** Step time at every percentile, on HdrHistogram's axis: each tick is ten times rarer than the one before. */
final class LatencyPlot {

    private static final List<Tick> PERCENTILES = List.of(
            new Tick(1, "0 %"),
            new Tick(10, "90 %"),
            new Tick(100, "99 %"),
            new Tick(1000, "99.9 %"),
            new Tick(10_000, "99.99 %"),
            new Tick(100_000, "99.999 %"));

    private LatencyPlot() {}

    static Optional<Plot> of(RunSummary run, CellStyles styles) {
        return Standouts.of(run, styles, LatencyPlot::line).map(LatencyPlot::of);
    }

    private static Plot of(Standouts lines) {
        String title = "Step time by percentile";
        double rarest = Math.max(10, Arrays.stream(lines.xs()).max().orElseThrow());
        List<Tick> ticks =
                PERCENTILES.stream().filter(tick -> tick.value() <= rarest).toList();
        XyChart chart = new XyChart(
                title,
                "A line for each cell that rises to the right as steps get rarer and longer.",
                new PlotAxis("share of steps that took no longer", new Scale(1, rarest, true, ticks)),
                new PlotAxis("step time", Scales.around(lines.ys(), Unit.NANOSECONDS::tick)),
                lines.series(),
                Optional.empty());
        String note = "All steps of a cell's completed trials together. " + lines.note();
        return new Plot(title, note.strip(), chart.drawn("percentiles"), lines.legend());
    }

    private static List<Point> line(CellSummary cell) {
        return cell.steps().map(StepTimes::curve).orElse(List.of()).stream()
                .filter(point -> point.nanos() > 0)
                .map(point -> new Point(100 / (100 - point.percent()), point.nanos(), ""))
                .toList();
    }
}
