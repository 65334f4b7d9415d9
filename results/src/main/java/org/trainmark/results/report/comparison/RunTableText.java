package org.trainmark.results.report.comparison;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.report.markup.TextTable;

/** Several runs beside their base, for a terminal. */
final class RunTableText {

    private static final int MOST_LINES = 25;
    private static final int GAP = 2;

    private final RunTable table;
    private final int width;

    RunTableText(RunTable table, int width) {
        this.table = table;
        this.width = width;
    }

    void write(Appendable out) throws IOException {
        paragraph(table.base() + " (base) against " + String.join(", ", table.runs()), out);
        paragraph(table.answer(), out);
        lines(TextTable.of(RunTable.HEAD, table.verdicts(), 2, GAP), out);
        List<RunTable.Line> all = table.lines();
        List<RunTable.Line> shown = all.subList(0, Math.min(MOST_LINES, all.size()));
        TextTable wide = wide(shown);
        lines(wide.fitsWholeIn(width) ? wide : narrow(shown), out);
        if (shown.size() < all.size()) {
            paragraph("%d more metrics; --markdown - shows all.".formatted(all.size() - shown.size()), out);
        }
        for (String note : table.notes()) {
            paragraph(note, out);
        }
    }

    private TextTable wide(List<RunTable.Line> shown) {
        List<String> head = new ArrayList<>(List.of("Cell", "Metric", "Base"));
        head.addAll(table.runs());
        List<List<String>> rows = shown.stream()
                .map(line -> {
                    List<String> row = new ArrayList<>(List.of(line.cell(), line.metric(), line.base()));
                    row.addAll(line.changes());
                    return row;
                })
                .toList();
        return TextTable.of(head, rows, head.size(), GAP);
    }

    /** Where the runs do not fit beside each other, each has a line of its own. */
    private TextTable narrow(List<RunTable.Line> shown) {
        List<List<String>> rows = new ArrayList<>();
        for (RunTable.Line line : shown) {
            for (int run = 0; run < table.runs().size(); run++) {
                rows.add(List.of(
                        line.cell(),
                        line.metric(),
                        table.runs().get(run),
                        line.verdict(run),
                        line.change(run),
                        line.base()));
            }
        }
        return TextTable.of(List.of("Cell", "Metric", "Run", "Verdict", "Change, 95 % interval", "Base"), rows, 4, GAP);
    }

    private void lines(TextTable one, Appendable out) throws IOException {
        out.append('\n');
        for (String line : one.lines(width)) {
            out.append(line).append('\n');
        }
    }

    private void paragraph(String text, Appendable out) throws IOException {
        for (String line : TextTable.wrapped(text, width)) {
            out.append(line).append('\n');
        }
    }
}
