package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.trainmark.results.CellKey;
import org.trainmark.results.Target;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Tick;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Metrics;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/**
 * Validation loss, or accuracy, against epochs or time in training, of all cells: diverged ones as far as they went.
 */
final class CurvePlot {

    /** A training whose loss is so many times that of the calmest leaves the picture, or nothing else is seen in it. */
    private static final double BLOWN_UP = 1000;

    private final RunSummary run;
    private final CellStyles styles;
    private final Map<CellKey, CellCurve> curves;
    private final CurveReading reading;
    private final double highest;
    private final Map<CellKey, List<Point>> lines = new HashMap<>();

    private CurvePlot(RunSummary run, CellStyles styles, CurveReading reading) {
        this.run = run;
        this.styles = styles;
        this.reading = reading;
        curves = CellCurve.of(run);
        highest = reading.accuracy()
                ? 1
                : BLOWN_UP
                        * curves.values().stream()
                                .mapToDouble(curve -> reading.drawable(curve)
                                        .mapToDouble(Point::y)
                                        .max()
                                        .orElse(Double.POSITIVE_INFINITY))
                                .min()
                                .orElse(Double.POSITIVE_INFINITY);
    }

    static Optional<Plot> lossOverEpochs(RunSummary run, CellStyles styles) {
        return new CurvePlot(run, styles, new CurveReading(false, false)).plot("loss-epochs");
    }

    /** Returns nothing for a task without classes. */
    static Optional<Plot> accuracyOverEpochs(RunSummary run, CellStyles styles) {
        return new CurvePlot(run, styles, new CurveReading(true, false)).plot("accuracy-epochs");
    }

    /** Shows the accuracy, or the loss for a task without classes. */
    static Optional<Plot> overTime(RunSummary run, CellStyles styles) {
        boolean accuracy = run.quality().equals(Metrics.FINAL_ACCURACY);
        return new CurvePlot(run, styles, new CurveReading(accuracy, true)).plot("curves");
    }

    private Optional<Plot> plot(String id) {
        return Standouts.of(run, styles, this::line).map(lines -> plot(id, lines));
    }

    private Plot plot(String id, Standouts lines) {
        Optional<Target> target =
                run.info().target().filter(goal -> (goal.metric() == Target.Metric.ACCURACY) == reading.accuracy());
        List<Series> all = new ArrayList<>(lines.series());
        run.cells().forEach(cell -> ended(cell).ifPresent(all::add));
        XyChart chart = new XyChart(
                reading.title(),
                "A line for each cell; the legend names the best.",
                reading.xAxis(lines.xs()),
                reading.yAxis(DoubleStream.concat(
                                Arrays.stream(lines.ys()), target.stream().mapToDouble(Target::value))
                        .toArray()),
                all,
                target.map(goal -> new Tick(goal.value(), "target " + Words.target(goal))));
        return new Plot(reading.title(), note(lines), chart.drawn(id), legend(lines));
    }

    private List<Point> line(CellSummary cell) {
        return lines.computeIfAbsent(
                cell.cell(),
                key -> reading.drawable(curve(cell))
                        .map(point -> new Point(point.x(), Math.min(point.y(), highest), ""))
                        .toList());
    }

    private CellCurve curve(CellSummary cell) {
        return curves.getOrDefault(cell.cell(), new CellCurve(List.of(), ""));
    }

    /** Returns the mark at the end of a curve that none of its trials completed. */
    private Optional<Series> ended(CellSummary cell) {
        List<Point> line = line(cell);
        String end = curve(cell).end();
        if (end.isEmpty() || line.isEmpty()) {
            return Optional.empty();
        }
        Point last = line.get(line.size() - 1);
        String tooltip = cell.label() + ": " + end;
        return Optional.of(
                new Series(tooltip, styles.of(cell).ended(), List.of(new Point(last.x(), last.y(), tooltip))));
    }

    private List<Plot.Key> legend(Standouts lines) {
        List<Plot.Key> legend = new ArrayList<>(lines.legend());
        run.cells().stream()
                .filter(cell -> line(cell).isEmpty() && !curve(cell).end().isEmpty())
                .limit(CellStyles.MOST)
                .forEach(cell -> legend.add(Plot.Key.of(
                        styles.of(cell).ended(),
                        cell.label() + ": " + curve(cell).end() + ", before its first evaluation")));
        return legend;
    }

    private String note(Standouts lines) {
        boolean clipped = curves.values().stream().flatMap(reading::drawable).anyMatch(point -> point.y() > highest);
        boolean ended = run.cells().stream().anyMatch(cell -> ended(cell).isPresent());
        return ("Each line is the median over a cell's completed trials."
                        + (ended ? " A cross is where the training of a cell ended of which no trial completed." : "")
                        + (clipped
                                ? " Losses above %s are drawn at the upper edge.".formatted(Unit.NUMBER.text(highest))
                                : "")
                        + " " + lines.note())
                .strip();
    }
}
