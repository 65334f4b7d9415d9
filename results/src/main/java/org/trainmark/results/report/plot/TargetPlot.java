package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.summary.Figure;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.TargetSweep;
import org.trainmark.results.summary.TargetSweep.CellTime;
import org.trainmark.results.summary.TargetSweep.Level;
import org.trainmark.results.summary.Unit;

/** The time to every target of the cells that are soonest at any. */
final class TargetPlot {

    private static final String TITLE = "Time to every target";

    private final TargetSweep sweep;
    private final Map<String, Style> styles = new HashMap<>();
    private final List<String> winners;
    private final Unit targets;

    private TargetPlot(RunSummary run, CellStyles styles, TargetSweep sweep, Unit targets) {
        run.cells().forEach(cell -> this.styles.put(cell.label(), styles.of(cell)));
        this.sweep = sweep;
        this.targets = targets;
        winners = sweep.flips().stream()
                .flatMap(level -> level.soonest().stream())
                .map(CellTime::label)
                .distinct()
                .limit(Style.COLOURS)
                .toList();
    }

    /** Returns nothing for a run without a target, or where none is reached. */
    static Optional<Plot> of(RunSummary run, CellStyles styles) {
        return run.info()
                .target()
                .flatMap(target -> run.targets()
                        .map(sweep -> new TargetPlot(
                                run,
                                styles,
                                sweep,
                                switch (target.metric()) {
                                    case ACCURACY -> Unit.FRACTION;
                                    case LOSS -> Unit.NUMBER;
                                }))
                        .flatMap(TargetPlot::plot));
    }

    private Optional<Plot> plot() {
        List<Series> lines = new ArrayList<>();
        List<Plot.Key> legend = new ArrayList<>();
        for (String cell : winners) {
            Style style = styles.getOrDefault(cell, Style.background());
            Style dotted = style.unmarked().with(Style.Line.DOTTED);
            legend.add(Plot.Key.of(style, cell));
            lines.add(line(cell, style, time -> time.seconds().median().orElse(Double.NaN)));
            lines.add(line(cell, dotted, time -> end(time, Interval::low)));
            lines.add(line(cell, dotted, time -> end(time, Interval::high)));
        }
        double[] values = lines.stream()
                .flatMap(line -> line.points().stream())
                .mapToDouble(Point::y)
                .toArray();
        if (values.length == 0) {
            return Optional.empty();
        }
        double[] levels = sweep.levels().stream()
                .mapToDouble(level -> level.target().value())
                .toArray();
        XyChart chart = new XyChart(
                TITLE,
                "A line for each cell that is the soonest at some target.",
                new PlotAxis("target", Scales.even(levels, targets::tick)),
                new PlotAxis("time", Scales.fromZero(values, Unit.SECONDS::tick)),
                lines,
                Optional.empty());
        return Optional.of(new Plot(
                TITLE,
                "The cells that are the soonest at some target: Kaplan-Meier medians, and dotted their 95 % intervals as far"
                        + " as those have ends. A harder target never takes less time. Where lines cross, another setting wins.",
                chart.drawn("targets"),
                legend));
    }

    private static double end(CellTime time, ToDoubleFunction<Interval> which) {
        return time.seconds().interval().map(which::applyAsDouble).orElse(Double.POSITIVE_INFINITY);
    }

    private Series line(String cell, Style style, ToDoubleFunction<CellTime> part) {
        List<Point> points = new ArrayList<>();
        for (Level level : sweep.levels()) {
            TargetSweep.at(level, cell).ifPresent(time -> {
                double y = part.applyAsDouble(time);
                if (Double.isFinite(y) && y > 0) {
                    String tooltip = "%s, %s: %s"
                            .formatted(cell, targets.text(level.target().value()), text(time));
                    points.add(new Point(level.target().value(), y, tooltip));
                }
            });
        }
        return new Series(cell, style, points);
    }

    private static String text(CellTime time) {
        return Figure.of(time.seconds()).text(Unit.SECONDS);
    }
}
