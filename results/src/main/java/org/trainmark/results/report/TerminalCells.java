package org.trainmark.results.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.trainmark.results.learning.RateEffect;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.report.markup.TextTable.Column;
import org.trainmark.results.summary.CellFit;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Figure;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Unit;

/** The columns of the trade-off table in a terminal, a row for each of the best cells. */
final class TerminalCells {

    private final RunSummary run;
    private final List<CellSummary> rows;

    private TerminalCells(RunSummary run, int most) {
        this.run = run;
        rows = run.cells().stream().limit(most).toList();
    }

    /** Returns the table of at most {@code most} cells, without intervals where those do not fit in {@code width}. */
    static TextTable table(RunSummary run, int most, int width, int gap) {
        TerminalCells cells = new TerminalCells(run, most);
        TextTable full = cells.table(Figure::text, gap);
        return full.fitsWholeIn(width) ? full : cells.table(Figure::shortText, gap);
    }

    private TextTable table(BiFunction<Figure, Unit, String> text, int gap) {
        List<Column> columns = new ArrayList<>();
        columns.add(new Column(
                "",
                IntStream.range(0, rows.size())
                        .mapToObj(i -> run.front().contains(i) ? "◆" : "")
                        .toList()));
        run.varied()
                .forEach(axis ->
                        columns.add(column(RunSummary.shortName(axis), cell -> RunSummary.shortValue(cell, axis))));
        int kept = columns.size() + 1;
        run.headlines()
                .forEach(metric -> columns.add(column(
                        metric.title(),
                        cell -> metric.of(cell)
                                .map(figure -> text.apply(figure, metric.unit()))
                                .orElse("–"))));
        columns.addAll(learning());
        columns.add(column("Trials", CellSummary::outcomesText));
        return new TextTable(columns, kept, gap);
    }

    /** What the losses tell of the learning rate and of the fit, each where it tells anything of a cell. */
    private List<Column> learning() {
        List<Column> columns = new ArrayList<>();
        if (run.variesRate() && rows.stream().anyMatch(cell -> rate(cell).isPresent())) {
            columns.add(column(
                    "Learning rate", cell -> rate(cell).map(RateEffect::label).orElse("–")));
        }
        if (rows.stream().flatMap(cell -> cell.fit().stream()).anyMatch(CellFit::isClear)) {
            columns.add(column("Fit", cell -> cell.fit().map(CellFit::shortText).orElse("–")));
        }
        return columns;
    }

    private static Optional<RateEffect> rate(CellSummary cell) {
        return cell.fit().flatMap(CellFit::rate);
    }

    private Column column(String head, Function<CellSummary, String> text) {
        return new Column(head, rows.stream().map(text).toList());
    }
}
