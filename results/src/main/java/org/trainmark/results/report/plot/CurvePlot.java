package org.trainmark.results.report.plot;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Target;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Metrics;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** Validation accuracy, or loss, against time in training. */
final class CurvePlot {

    private final boolean accuracy;
    private final Optional<Target> target;

    private CurvePlot(RunSummary run) {
        accuracy = run.quality().equals(Metrics.FINAL_ACCURACY);
        target = run.info().target().filter(goal -> (goal.metric() == Target.Metric.ACCURACY) == accuracy);
    }

    static Optional<Plot> of(RunSummary run) {
        CurvePlot plot = new CurvePlot(run);
        return Standouts.of(run.cells(), plot::line).map(plot::of);
    }

    private Plot of(Standouts lines) {
        String what = accuracy ? "Validation accuracy" : "Validation loss";
        String title = what + " against training time";
        Unit unit = accuracy ? Unit.FRACTION : Unit.NUMBER;
        double[] levels = DoubleStream.concat(
                        Arrays.stream(lines.ys()), target.stream().mapToDouble(Target::value))
                .toArray();
        XyChart chart = new XyChart(
                title,
                "A line for each cell; the legend names the best.",
                new PlotAxis("training time, evaluations not counted", Scales.around(lines.xs(), Unit.SECONDS::tick)),
                new PlotAxis(what, accuracy ? Scales.even(levels, unit::tick) : Scales.around(levels, unit::tick)),
                lines.series(),
                target.map(goal -> new Tick(goal.value(), "target " + Words.target(goal))));
        String note = "Each line is the median over a cell's completed trials. " + lines.note();
        return new Plot(title, note.strip(), chart.drawn("curves"), lines.legend());
    }

    private List<Point> line(CellSummary cell) {
        return cell.curve().stream()
                .filter(point -> point.trainingSeconds() > 0)
                .map(this::point)
                .filter(point -> Double.isFinite(point.y()))
                .toList();
    }

    private Point point(CurvePoint point) {
        double y = accuracy ? point.validationAccuracy().orElse(Double.NaN) : point.validationLoss();
        return new Point(point.trainingSeconds(), y, "");
    }
}
