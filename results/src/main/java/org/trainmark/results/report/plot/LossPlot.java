package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.report.svg.Band;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Series;
import org.trainmark.results.report.svg.Series.Point;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.report.svg.Size;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.stats.Fit;
import org.trainmark.results.summary.CellFit;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** Both losses against epochs: of the best cell, and of the best that under- or overfits or does neither. */
final class LossPlot {

    private static final String TITLE = "Training and validation loss against epochs";
    private static final Style TRAINING = Style.dashed(2).unmarked();
    private static final Style VALIDATION = Style.solid(1).unmarked();

    private final List<CellSummary> cells;
    private final PlotAxis epochs;
    private final PlotAxis loss;

    private LossPlot(List<CellSummary> cells) {
        this.cells = cells;
        List<Point> points = cells.stream()
                .flatMap(cell -> lines(cell).stream())
                .flatMap(line -> line.points().stream())
                .toList();
        double last = points.stream().mapToDouble(Point::x).max().orElse(1);
        epochs = new PlotAxis("epochs", Scale.linear(0, last, Unit.COUNT::tick));
        loss = new PlotAxis(
                "loss", Scales.around(points.stream().mapToDouble(Point::y).toArray(), Unit.NUMBER::tick));
    }

    static Optional<Plot> of(RunSummary run) {
        List<CellSummary> drawable =
                run.cells().stream().filter(cell -> cell.curve().size() > 1).toList();
        List<CellSummary> shown = Stream.concat(
                        drawable.stream().limit(1),
                        Stream.of(Fit.Kind.OVERFIT, Fit.Kind.UNDERFIT, Fit.Kind.FINE)
                                .flatMap(kind -> bestOf(drawable, kind).stream()))
                .distinct()
                .toList();
        return shown.stream().allMatch(cell -> lines(cell).isEmpty())
                ? Optional.empty()
                : Optional.of(new LossPlot(shown).plot(drawable.size() - shown.size()));
    }

    private static Optional<CellSummary> bestOf(List<CellSummary> cells, Fit.Kind kind) {
        return cells.stream()
                .filter(cell -> cell.fit().map(CellFit::fit).map(Fit::kind).equals(Optional.of(kind)))
                .findFirst();
    }

    private Plot plot(int leftOut) {
        List<Plot.Panel> panels = new ArrayList<>();
        for (CellSummary cell : cells) {
            panels.add(new Plot.Panel(caption(cell), chart(cell).drawn("losses-" + panels.size(), size())));
        }
        String more = leftOut == 0 ? "" : " " + Words.count(leftOut, "more cell") + " not shown.";
        return new Plot(
                TITLE,
                "The best cell of the table, and the best of each verdict on its fit. Each line is the median over completed"
                        + " trials." + more,
                panels,
                List.of(new Plot.Key(1, "validation"), new Plot.Key(2, "training, mean over batches")));
    }

    private Size size() {
        return cells.size() == 1 ? Size.WHOLE : Size.PANEL;
    }

    private static String caption(CellSummary cell) {
        return cell.label() + cell.fit().map(fit -> ": " + fit.shortText()).orElse("");
    }

    private XyChart chart(CellSummary cell) {
        Optional<Band> lowest = cell.fit().map(CellFit::fit).stream()
                .flatMapToDouble(fit -> fit.fromEpoch().stream())
                .mapToObj(epoch -> new Band(epoch, epoch, "epoch " + Unit.COUNT.tick(epoch)))
                .findFirst();
        return new XyChart(
                TITLE + ": " + caption(cell),
                "A solid line for the validation loss, a dashed one for the training loss.",
                epochs,
                loss,
                lines(cell),
                Optional.empty(),
                lowest);
    }

    private static List<Series> lines(CellSummary cell) {
        List<Point> training = new ArrayList<>();
        List<Point> validation = new ArrayList<>();
        for (CurvePoint point : cell.curve()) {
            training.add(new Point(point.epochs(), point.trainingLoss(), ""));
            validation.add(new Point(point.epochs(), point.validationLoss(), ""));
        }
        return Stream.of(
                        new Series("training loss", TRAINING, drawable(training)),
                        new Series("validation loss", VALIDATION, drawable(validation)))
                .filter(line -> !line.points().isEmpty())
                .toList();
    }

    private static List<Point> drawable(List<Point> points) {
        return points.stream().filter(point -> Double.isFinite(point.y())).toList();
    }
}
