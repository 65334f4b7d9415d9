package org.trainmark.results.report.html;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.markup.PageLimits;
import org.trainmark.results.summary.RunSummary;

/** The trials that did not complete, each with its reason and its last words. */
final class HtmlFailures {

    private HtmlFailures() {}

    static List<Element> of(RunSummary run) {
        List<TrialReport> failed = run.failures();
        if (failed.isEmpty()) {
            return List.of(Element.of("p", "Every trial completed."));
        }
        List<Element> failures = new ArrayList<>();
        failed.stream()
                .limit(PageLimits.MOST_FAILURES)
                .map(trial -> failure(run, trial))
                .forEach(failures::add);
        String leftOut = PageLimits.ofFailures(failed.size());
        if (!leftOut.isEmpty()) {
            failures.add(Element.of("p", leftOut).with("class", "note"));
        }
        return failures;
    }

    private static Element failure(RunSummary run, TrialReport trial) {
        String outcome = trial.outcome().label();
        Element summary = Element.of("summary")
                .add(
                        Element.of("span", outcome).with("class", "badge " + outcome.replace(' ', '-')),
                        Element.of("span", run.label(trial.cell()) + ", repetition " + (trial.repetition() + 1)),
                        Element.of("span", trial.reason().orElse("")).with("class", "reason"));
        Element details = Element.of("details").with("class", "failure").add(summary);
        if (!trial.ending().logTail().isEmpty()) {
            details.add(Element.of("pre", String.join("\n", trial.ending().logTail())));
        }
        return details.add(Element.of("p", "Trial " + trial.id() + ", seed " + trial.seed())
                .with("class", "note"));
    }
}
