package org.trainmark.results.report.html;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Words;

/** The trials that did not complete, each with its reason and its last words. */
final class HtmlFailures {

    private static final int MOST = 100;

    private HtmlFailures() {}

    static List<Element> of(RunSummary run) {
        if (run.failures().isEmpty()) {
            return List.of(Element.of("p", "Every trial completed."));
        }
        List<Element> failures = new ArrayList<>();
        run.failures().stream().limit(MOST).map(trial -> failure(run, trial)).forEach(failures::add);
        if (run.failures().size() > MOST) {
            String more =
                    "and " + Words.count(run.failures().size() - MOST, "more trial") + "; trials.csv has them all.";
            failures.add(Element.of("p", more).with("class", "note"));
        }
        return failures;
    }

    private static Element failure(RunSummary run, TrialReport trial) {
        String outcome = trial.outcome().label();
        Element summary = Element.of("summary")
                .add(
                        Element.of("span", outcome).with("class", "badge " + outcome.replace(' ', '-')),
                        Element.of("span", run.label(trial.cell()) + ", repetition " + trial.repetition()),
                        Element.of("span", trial.reason().orElse("")).with("class", "reason"));
        Element details = Element.of("details").with("class", "failure").add(summary);
        if (!trial.ending().logTail().isEmpty()) {
            details.add(Element.of("pre", String.join("\n", trial.ending().logTail())));
        }
        return details.add(Element.of("p", "Trial " + trial.id() + ", seed " + trial.seed())
                .with("class", "note"));
    }
}
