package org.trainmark.results.report.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.report.markup.Markdown;

/** Several runs beside their base, as a page or a comment on a pull request. */
final class RunTableMarkdown {

    private RunTableMarkdown() {}

    static void write(RunTable table, Appendable out) throws IOException {
        Markdown page = new Markdown(out);
        page.heading(2, "%s (base) against %s".formatted(table.base(), String.join(", ", table.runs())));
        page.strong(table.answer());
        page.table(RunTable.HEAD, table.verdicts());
        List<String> head = new ArrayList<>(List.of("Cell", "Metric", "Base"));
        head.addAll(table.runs());
        List<List<String>> rows = new ArrayList<>();
        for (RunTable.Line line : table.lines()) {
            List<String> row = new ArrayList<>(List.of(line.cell(), line.metric(), line.base()));
            row.addAll(line.changes());
            rows.add(row);
        }
        page.table(head, rows);
        if (!table.notes().isEmpty()) {
            page.bullets(table.notes());
        }
        page.bullets(ComparisonWords.method(table.each().get(0)));
    }
}
