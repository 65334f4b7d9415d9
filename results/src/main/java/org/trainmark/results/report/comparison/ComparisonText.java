package org.trainmark.results.report.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.report.comparison.ComparedRows.Row;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.report.markup.TextTable.Column;

/** A comparison for a terminal: what changed first, then what cannot be told, as far as there is room. */
final class ComparisonText {

    private static final int MOST_ROWS = 25;
    private final Comparison comparison;
    private final int width;

    ComparisonText(Comparison comparison, int width) {
        this.comparison = comparison;
        this.width = width;
    }

    void write(Appendable out) throws IOException {
        paragraph(comparison.base() + " (base) against " + comparison.candidate() + " (candidate)", out);
        paragraph(ComparisonWords.answer(comparison), out);
        List<Row> rows = ComparedRows.of(comparison);
        List<Row> shown = rows.subList(0, Math.min(MOST_ROWS, rows.size()));
        out.append('\n');
        for (String line : table(shown).lines(width)) {
            out.append(line).append('\n');
        }
        if (shown.size() < rows.size()) {
            paragraph("%d more rows; --markdown - shows all.".formatted(rows.size() - shown.size()), out);
        }
        for (String note : comparison.notes()) {
            paragraph(note, out);
        }
        Optional<String> warning = ComparisonWords.intervalsAlone(comparison);
        if (warning.isPresent()) {
            paragraph(warning.get(), out);
        }
    }

    private void paragraph(String text, Appendable out) throws IOException {
        for (String line : TextTable.wrapped(text, width)) {
            out.append(line).append('\n');
        }
    }

    /** What is narrow and matters most comes first: columns are given up from the right. */
    private static TextTable table(List<Row> rows) {
        List<List<String>> fields = rows.stream()
                .map(row -> EffectWords.row(row.cell(), row.effect()))
                .toList();
        List<Column> columns = new ArrayList<>();
        for (int index : new int[] {0, 1, 4, 6, 2, 3, 5}) {
            columns.add(new Column(
                    EffectWords.HEAD.get(index),
                    IntStream.range(0, rows.size())
                            .mapToObj(row -> fields.get(row).get(index))
                            .toList()));
        }
        return new TextTable(columns, 4, 2);
    }
}
