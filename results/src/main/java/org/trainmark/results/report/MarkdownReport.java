package org.trainmark.results.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.results.Confusion;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.html.EqualBudgetSection;
import org.trainmark.results.report.markup.Markdown;
import org.trainmark.results.report.markup.PageLimits;
import org.trainmark.results.report.memory.MemorySection;
import org.trainmark.results.report.search.SearchSection;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Metric;
import org.trainmark.results.summary.Report;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.TargetSweep;
import org.trainmark.results.summary.Words;
import org.trainmark.results.summary.answer.BestOf;
import org.trainmark.results.summary.answer.FitTable;
import org.trainmark.results.summary.answer.Method;
import org.trainmark.results.summary.answer.TestSplit;

/** The run as a page of Markdown, for a repository or an issue. */
final class MarkdownReport implements Report {

    @Override
    public String fileName() {
        return "report.md";
    }

    @Override
    public void write(RunSummary run, Appendable out) throws IOException {
        Markdown page = new Markdown(out);
        page.heading(1, run.info().name());
        page.paragraph(run.info().question());
        page.strong(SearchSection.answer(run));
        page.paragraph(TestSplit.sentence(run).orElse(""));
        page.paragraph(Words.progress(run));
        search(page, run);
        tradeOffs(page, run);
        targets(page, run);
        fit(page, run);
        batchSizes(page, run);
        best(page, run);
        classes(page, run);
        failures(page, run);
        method(page, run);
        machine(page, run);
    }

    private static void search(Markdown page, RunSummary run) throws IOException {
        Optional<SearchSection> search = SearchSection.of(run);
        if (search.isPresent()) {
            search.get().write(page);
        }
    }

    private static void tradeOffs(Markdown page, RunSummary run) throws IOException {
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

    private static void fit(Markdown page, RunSummary run) throws IOException {
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

    private static void batchSizes(Markdown page, RunSummary run) throws IOException {
        if (SearchSection.of(run).isPresent()) {
            return;
        }
        Optional<EqualBudgetSection> quality = EqualBudgetSection.of(run);
        if (quality.isPresent()) {
            quality.get().write(page);
        }
        Optional<MemorySection> memory = MemorySection.of(run);
        if (memory.isPresent()) {
            memory.get().write(page);
        }
    }

    private static List<String> axes(RunSummary run) {
        return run.varied().stream().map(RunSummary::shortName).toList();
    }

    private static List<String> shortValues(RunSummary run, CellSummary cell) {
        return run.varied().stream()
                .map(axis -> RunSummary.shortValue(cell, axis))
                .toList();
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

    private static void failures(Markdown page, RunSummary run) throws IOException {
        if (run.failures().isEmpty()) {
            return;
        }
        page.heading(2, "Trials that did not complete");
        List<List<String>> rows = new ArrayList<>();
        List<TrialReport> failures = run.failures();
        failures.stream()
                .limit(PageLimits.MOST_FAILURES)
                .forEach(trial -> rows.add(List.of(
                        trial.id(),
                        run.label(trial.cell()),
                        Integer.toString(trial.repetition() + 1),
                        trial.outcome().label(),
                        trial.reason().orElse(""))));
        page.table(List.of("Trial", "Cell", "Repetition", "Outcome", "Reason"), rows);
        page.paragraph(PageLimits.ofFailures(failures.size()));
    }

    private static void method(Markdown page, RunSummary run) throws IOException {
        page.heading(2, "How it was measured");
        page.bullets(Method.sentences(run));
        page.heading(2, "What the columns mean");
        page.bullets(run.headlines().stream()
                .map(metric -> metric.title() + ": " + metric.definition())
                .toList());
    }

    private static void machine(Markdown page, RunSummary run) throws IOException {
        page.heading(2, "What it ran on");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("started", run.info().createdAt().toString()));
        rows.add(List.of("suite", "sha256 " + run.info().suiteSha256()));
        for (Map.Entry<String, String> fact : run.info().provenance().entrySet()) {
            rows.add(List.of(fact.getKey(), fact.getValue()));
        }
        page.table(List.of("What", "Value"), rows);
    }
}
