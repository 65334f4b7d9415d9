package org.trainmark.results.report;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.Confusion;
import org.trainmark.results.report.html.EqualBudgetSection;
import org.trainmark.results.report.markup.Markdown;
import org.trainmark.results.report.memory.MemorySection;
import org.trainmark.results.report.memory.MemorySections;
import org.trainmark.results.report.memory.SequenceSection;
import org.trainmark.results.report.search.SearchSection;
import org.trainmark.results.report.search.SearchSections;
import org.trainmark.results.summary.Report;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.TargetSweep;
import org.trainmark.results.summary.Words;
import org.trainmark.results.summary.answer.BestOf;
import org.trainmark.results.summary.answer.TestSplit;

/** The run as a page of Markdown, for a repository or an issue. */
final class MarkdownReport implements Report {

    private final SearchSections searches;
    private final MemorySections memory;

    MarkdownReport(SearchSections searches, MemorySections memory) {
        this.searches = requireNonNull(searches, "searches");
        this.memory = requireNonNull(memory, "memory");
    }

    @Override
    public String fileName() {
        return "report.md";
    }

    @Override
    public void write(RunSummary run, Appendable out) throws IOException {
        Markdown page = new Markdown(out);
        page.heading(1, run.info().name());
        page.paragraph(run.info().question());
        page.strong(searches.answer(run));
        page.paragraph(TestSplit.sentence(run).orElse(""));
        page.paragraph(Words.progress(run));
        search(page, run);
        MarkdownCells.tradeOffs(page, run);
        targets(page, run);
        MarkdownCells.fit(page, run);
        batchSizes(page, run);
        best(page, run);
        classes(page, run);
        MarkdownBackground.write(page, run);
    }

    private void search(Markdown page, RunSummary run) throws IOException {
        Optional<SearchSection> search = searches.of(run);
        if (search.isPresent()) {
            search.get().write(page);
        }
    }

    private static void targets(Markdown page, RunSummary run) throws IOException {
        Optional<TargetSweep> sweep = run.targets();
        if (sweep.isEmpty() || sweep.get().flips().size() < 2) {
            return;
        }
        List<List<String>> table = sweep.get().table();
        page.heading(2, "Other targets");
        page.paragraph("Which cell is the soonest depends on the target; from each of these on it is another one."
                + " All targets are in targets.csv.");
        page.table(table.get(0), table.subList(1, table.size()));
    }

    private void batchSizes(Markdown page, RunSummary run) throws IOException {
        if (searches.of(run).isPresent()) {
            return;
        }
        Optional<EqualBudgetSection> quality = EqualBudgetSection.of(run);
        if (quality.isPresent()) {
            quality.get().write(page);
        }
        Optional<SequenceSection> sequences = SequenceSection.of(memory.of(run));
        if (sequences.isPresent()) {
            sequences.get().write(page);
        }
        Optional<MemorySection> batches = MemorySection.of(memory.of(run));
        if (batches.isPresent()) {
            batches.get().write(page);
        }
    }

    private static void best(Markdown page, RunSummary run) throws IOException {
        for (BestOf list : BestOf.of(run)) {
            page.heading(2, list.title());
            page.paragraph(list.note());
            page.numbered(list.cells().stream()
                    .map(cell -> cell.label() + ": " + list.text(cell))
                    .toList());
        }
    }

    private static void classes(Markdown page, RunSummary run) throws IOException {
        Optional<Confusion> confusion = TestSplit.confusion(run);
        if (confusion.isPresent()) {
            List<List<String>> table = TestSplit.table(confusion.get());
            page.heading(2, "Classes");
            page.paragraph(TestSplit.title(run, confusion.get()) + ".");
            page.table(table.get(0), table.subList(1, table.size()));
        }
    }
}
