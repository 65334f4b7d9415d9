package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.trainmark.results.RangePoint;
import org.trainmark.results.report.svg.Band;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.report.svg.Size;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.summary.CellRange;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** Loss against learning rate in a range test: a chart for each of the first cells. */
final class RangePlot {

    private static final String TITLE = "Loss against learning rate in the range test";
    private static final int MOST = 4;

    private final List<Tested> cells;
    private final PlotAxis rate;
    private final PlotAxis loss;

    /** A cell with what there is to draw of it. */
    private record Tested(String label, Style style, List<Point> line, Optional<CellRange.Suggestion> suggestion) {

        static Optional<Tested> of(CellSummary cell, Style style) {
            return cell.range()
                    .map(range -> new Tested(cell.label(), style, line(range), range.suggestion()))
                    .filter(tested -> !tested.line().isEmpty());
        }

        private static List<Point> line(CellRange range) {
            return range.curve().stream()
                    .filter(point -> point.rate() > 0 && Double.isFinite(point.smoothedLoss()))
                    .map((RangePoint point) -> new Point(point.rate(), point.smoothedLoss(), ""))
                    .toList();
        }

        DoubleStream rates() {
            return DoubleStream.concat(
                    line.stream().mapToDouble(Point::x),
                    suggestion.stream()
                            .flatMapToDouble(range -> DoubleStream.of(
                                    range.lowest().value(), range.highest().value())));
        }

        DoubleStream losses() {
            return line.stream().mapToDouble(Point::y);
        }

        String caption() {
            return label + ": " + suggestion.map(CellRange.Suggestion::text).orElse("no suggestion");
        }

        Optional<Band> band() {
            return suggestion.map(
                    range -> new Band(range.lowest().value(), range.highest().value(), "to try"));
        }
    }

    private RangePlot(List<Tested> cells) {
        this.cells = cells;
        double lowest = cells.stream().flatMapToDouble(Tested::rates).min().orElseThrow();
        double highest = cells.stream().flatMapToDouble(Tested::rates).max().orElseThrow();
        rate = new PlotAxis("learning rate", Scale.log10(lowest, highest, Unit.NUMBER::tick));
        double[] losses = cells.stream().flatMapToDouble(Tested::losses).toArray();
        loss = new PlotAxis("smoothed loss", Scales.around(losses, Unit.NUMBER::tick));
    }

    /** Returns nothing for a run without a range test. */
    static Optional<Plot> of(RunSummary run, CellStyles styles) {
        List<Tested> tested = run.cells().stream()
                .flatMap(cell -> Tested.of(cell, styles.of(cell)).stream())
                .toList();
        List<Tested> shown = tested.subList(0, Math.min(MOST, tested.size()));
        return shown.isEmpty() ? Optional.empty() : Optional.of(new RangePlot(shown).plot(tested.size() - MOST));
    }

    private Plot plot(int leftOut) {
        List<Plot.Panel> panels = new ArrayList<>();
        Size size = Size.ofEach(cells.size());
        for (Tested cell : cells) {
            panels.add(new Plot.Panel(
                    cell.caption(),
                    Optional.of(cell.style().unmarked()),
                    chart(cell).drawn("range-" + panels.size(), size)));
        }
        String more =
                leftOut > 0 ? " " + Words.count(leftOut, "more cell") + " not shown; the table has them all." : "";
        return new Plot(
                TITLE,
                "The running mean of the losses of each cell's first completed trial; the shaded rates are worth trying."
                        + more,
                panels,
                List.of());
    }

    private XyChart chart(Tested cell) {
        return new XyChart(
                TITLE + ": " + cell.caption(),
                "A line for the smoothed loss; the rates to try are shaded.",
                rate,
                loss,
                List.of(new Series("smoothed loss", cell.style().unmarked(), cell.line())),
                Optional.empty(),
                cell.band());
    }
}
