package org.trainmark.results.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.Confusion;
import org.trainmark.results.report.markup.TextTable;
import org.trainmark.results.report.search.SearchSection;
import org.trainmark.results.report.search.SearchSections;
import org.trainmark.results.report.search.SearchTable;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Words;
import org.trainmark.results.summary.answer.AtOnce;
import org.trainmark.results.summary.answer.BestOf;
import org.trainmark.results.summary.answer.DisturbanceNotes;
import org.trainmark.results.summary.answer.Nodes;
import org.trainmark.results.summary.answer.SteeredNotes;
import org.trainmark.results.summary.answer.TestSplit;

/** A run in a terminal: the answer, the trade-off table, the best cells and what failed. */
public final class TerminalSummary {

    private static final int MOST_ROWS = 20;
    private static final int NARROWEST = 20;
    private static final int ROOMY = 80;

    private final RunSummary run;
    private final int width;
    private final Appendable out;

    private TerminalSummary(RunSummary run, int width, Appendable out) {
        this.run = run;
        this.width = Math.max(NARROWEST, width);
        this.out = out;
    }

    /** Prints a run in lines of at most {@code width} columns; columns of the table that do not fit are named. */
    public static void print(RunSummary run, int width, Appendable out) {
        try {
            new TerminalSummary(run, width, out).print();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot print the summary", e);
        }
    }

    private void print() throws IOException {
        text(run.info().name());
        if (!run.info().question().isBlank()) {
            text(run.info().question());
        }
        text(Words.progress(run));
        Optional<AtOnce> atOnce = AtOnce.of(run);
        if (atOnce.isPresent()) {
            text(atOnce.get().sentence());
        }
        for (String warning : Nodes.of(run).map(Nodes::warnings).orElse(List.of())) {
            text(warning);
        }
        line("");
        SearchSections searches = new SearchSections();
        text(searches.answer(run));
        Optional<String> tested = TestSplit.sentence(run);
        if (tested.isPresent()) {
            text(tested.get());
        }
        Optional<SearchSection> search = searches.of(run);
        if (search.isPresent()) {
            search(search.get());
        }
        if (!run.cells().isEmpty()) {
            line("");
            table();
        }
        for (BestOf list : BestOf.of(run)) {
            line("");
            best(list);
        }
        Optional<Confusion> confusion = TestSplit.confusion(run);
        if (confusion.isPresent()) {
            line("");
            confusion(confusion.get());
        }
        for (String note : SteeredNotes.of(run)) {
            line("");
            text(note);
        }
        for (String note : DisturbanceNotes.of(run)) {
            line("");
            text(note);
        }
    }

    private void search(SearchSection search) throws IOException {
        for (String sentence : search.sentences()) {
            text(sentence);
        }
        for (SearchTable table : search.candidates()) {
            line("");
            text(table.caption());
            for (String row : TextTable.of(table.head(), table.rows(), 1, 2).lines(width)) {
                line(row);
            }
        }
    }

    private void table() throws IOException {
        TextTable table = TerminalCells.table(run, MOST_ROWS, width, width < ROOMY ? 1 : 2);
        for (String row : table.lines(width)) {
            line(row);
        }
        if (run.cells().size() > MOST_ROWS) {
            text("and " + Words.count(run.cells().size() - MOST_ROWS, "more cell") + " in the report");
        }
        if (!run.front().isEmpty()) {
            text(Words.front(run));
        }
        List<String> leftOut = table.leftOut(width);
        if (!leftOut.isEmpty()) {
            text("Not shown for lack of width: " + String.join(", ", leftOut) + ".");
        }
    }

    private void confusion(Confusion confusion) throws IOException {
        List<List<String>> table = TestSplit.table(confusion);
        text(TestSplit.title(run, confusion));
        TextTable whole = TextTable.of(table.get(0), table.subList(1, table.size()), 2, 1);
        TextTable shown =
                whole.fitsWholeIn(width) ? whole : new TextTable(whole.columns().subList(0, 2), 2, 1);
        for (String row : shown.lines(width)) {
            line(row);
        }
    }

    private void best(BestOf list) throws IOException {
        text(list.title());
        if (!list.note().isEmpty()) {
            text(list.note());
        }
        for (int i = 0; i < list.cells().size(); i++) {
            CellSummary cell = list.cells().get(i);
            String value = "  " + (width < ROOMY ? list.shortText(cell) : list.text(cell));
            String label = TextTable.clipped((i + 1) + ". " + cell.label(), Math.max(0, width - value.length()));
            line(TextTable.clipped(label + value, width));
        }
    }

    private void text(String text) throws IOException {
        for (String line : TextTable.wrapped(text, width)) {
            line(line);
        }
    }

    private void line(String line) throws IOException {
        out.append(line).append('\n');
    }
}
