package org.trainmark.results.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.markup.Markdown;
import org.trainmark.results.report.markup.PageLimits;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.answer.Method;

/** The end of a page of Markdown: what failed, how the numbers came to be, what they mean and what the run was on. */
final class MarkdownBackground {

    private MarkdownBackground() {}

    static void write(Markdown page, RunSummary run) throws IOException {
        failures(page, run);
        method(page, run);
        machine(page, run);
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
