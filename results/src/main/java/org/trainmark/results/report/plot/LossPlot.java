package org.trainmark.results.report.plot;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trainmark.results.learning.Fit;
import org.trainmark.results.report.svg.Band;
import org.trainmark.results.report.svg.PlotAxis;
import org.trainmark.results.report.svg.Scale;
import org.trainmark.results.report.svg.Size;
import org.trainmark.results.report.svg.XyChart;
import org.trainmark.results.summary.CellFit;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;
import org.trainmark.results.summary.Words;

/** Both losses against epochs: of the best cell, and of the best that under- or overfits or does neither. */
final class LossPlot {

    private static final String TITLE = "Training and validation loss against epochs";

    private final List<CellSummary> cells;
    private final CellStyles styles;
    private final PlotAxis epochs;

    private LossPlot(List<CellSummary> cells, CellStyles styles) {
        this.cells = cells;
        this.styles = styles;
        double last = cells.stream()
                .mapToDouble(cell -> new LossPanel(cell, 0).end())
                .max()
                .orElse(1);
        epochs = new PlotAxis("epochs", Scales.toLast(last, Unit.COUNT::tick));
    }

    static Optional<Plot> of(RunSummary run, CellStyles styles) {
        List<CellSummary> drawable = run.cells().stream()
                .filter(cell -> cell.curve().size() > 1 && new LossPanel(cell, 0).isDrawable())
                .toList();
        List<CellSummary> shown = Stream.concat(
                        drawable.stream().limit(1),
                        Stream.of(Fit.Kind.OVERFIT, Fit.Kind.UNDERFIT, Fit.Kind.FINE)
                                .flatMap(kind -> bestOf(drawable, kind).stream()))
                .distinct()
                .toList();
        return shown.isEmpty()
                ? Optional.empty()
                : Optional.of(new LossPlot(shown, styles).plot(drawable.size() - shown.size()));
    }

    private static Optional<CellSummary> bestOf(List<CellSummary> cells, Fit.Kind kind) {
        return cells.stream()
                .filter(cell -> cell.fit().map(CellFit::fit).map(Fit::kind).equals(Optional.of(kind)))
                .findFirst();
    }

    private Plot plot(int leftOut) {
        List<Plot.Panel> panels = new ArrayList<>();
        for (CellSummary cell : cells) {
            panels.add(new Plot.Panel(
                    caption(cell),
                    Optional.of(styles.of(cell).unmarked()),
                    chart(cell).drawn("losses-" + panels.size(), Size.ofEach(cells.size()))));
        }
        String more = leftOut == 0 ? "" : " " + Words.count(leftOut, "more cell") + " not shown.";
        return new Plot(
                TITLE,
                "The best cell of the table, and the best of each verdict on its fit. Each line is the median over completed"
                        + " trials. Each picture has its own axis of losses, at whose edge a training loss far beyond the"
                        + " validation loss is drawn." + more,
                panels,
                List.of(Plot.Key.of(LossPanel.VALIDATION, "validation"), Plot.Key.of(LossPanel.TRAINING, "training")));
    }

    private static String caption(CellSummary cell) {
        return cell.label() + cell.fit().map(fit -> ": " + fit.shortText()).orElse("");
    }

    private XyChart chart(CellSummary cell) {
        Optional<Band> lowest = cell.fit().map(CellFit::fit).stream()
                .flatMapToDouble(fit -> fit.fromEpoch().stream())
                .mapToObj(epoch -> new Band(epoch, epoch, "epoch " + Unit.COUNT.tick(epoch)))
                .findFirst();
        LossPanel panel = new LossPanel(cell, styles.of(cell).color());
        Scale scale = panel.scale();
        return new XyChart(
                TITLE + ": " + caption(cell),
                "A solid line for the validation loss, a dashed one for the training loss.",
                epochs,
                new PlotAxis("loss", scale),
                panel.lines(scale),
                Optional.empty(),
                lowest);
    }
}
