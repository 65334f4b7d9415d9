package org.trainmark.results.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.report.markup.Markdown;
import org.trainmark.results.report.markup.PageLimits;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Metric;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Words;
import org.trainmark.results.summary.answer.FitTable;

/** The tables of a page of Markdown that have a row for each cell. */
final class MarkdownCells {

    private MarkdownCells() {}

    static void tradeOffs(Markdown page, RunSummary run) throws IOException {
        if (run.cells().isEmpty()) {
            return;
        }
        page.heading(2, "Trade-offs");
        List<String> head = new ArrayList<>(List.of(""));
        head.addAll(axes(run));
        run.headlines().forEach(metric -> head.add(metric.title()));
        head.add("Trials");
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < Math.min(PageLimits.MOST_ROWS, run.cells().size()); i++) {
            rows.add(row(run, run.cells().get(i), run.front().contains(i)));
        }
        page.table(head, rows);
        page.paragraph(PageLimits.ofCells(run.cells().size()));
        page.paragraph(Words.front(run));
    }

    private static List<String> row(RunSummary run, CellSummary cell, boolean onFront) {
        List<String> row = new ArrayList<>(List.of(onFront ? "◆" : ""));
        row.addAll(shortValues(run, cell));
        for (Metric metric : run.headlines()) {
            row.add(metric.of(cell).map(figure -> figure.text(metric.unit())).orElse("–"));
        }
        row.add(cell.outcomesText());
        return row;
    }

    static void fit(Markdown page, RunSummary run) throws IOException {
        Optional<FitTable> table = FitTable.of(run);
        if (table.isEmpty()) {
            return;
        }
        page.heading(2, "Under- and overfitting");
        page.paragraph(table.get().leftOut());
        if (table.get().cells().isEmpty()) {
            return;
        }
        List<String> head = new ArrayList<>(axes(run));
        head.addAll(FitTable.COLUMNS);
        List<List<String>> rows = new ArrayList<>();
        table.get().cells().stream().limit(PageLimits.MOST_ROWS).forEach(cell -> {
            List<String> row = new ArrayList<>(shortValues(run, cell));
            row.addAll(FitTable.row(cell));
            rows.add(row);
        });
        page.table(head, rows);
        page.paragraph(PageLimits.ofCells(table.get().cells().size()));
        page.bullets(FitTable.rule());
    }

    private static List<String> axes(RunSummary run) {
        return run.varied().stream().map(RunSummary::shortName).toList();
    }

    private static List<String> shortValues(RunSummary run, CellSummary cell) {
        return run.varied().stream()
                .map(axis -> RunSummary.shortValue(cell, axis))
                .toList();
    }
}
