package org.trainmark.results.report.html;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.answer.Method;

/** How the numbers came to be, what they mean and what the run was on. */
final class HtmlBackground {

    private HtmlBackground() {}

    static List<Element> method(RunSummary run) {
        return Method.sentences(run).stream()
                .map(text -> Element.of("li", text))
                .toList();
    }

    static List<Element> definitions(RunSummary run) {
        return run.metrics().stream()
                .flatMap(metric ->
                        List.of(Element.of("dt", metric.title()), Element.of("dd", metric.definition())).stream())
                .toList();
    }

    static List<Element> provenance(RunSummary run) {
        List<Element> rows = new ArrayList<>();
        rows.add(row("started", run.info().createdAt().toString()));
        rows.add(row("suite, sha256", run.info().suiteSha256()));
        run.info().provenance().forEach((name, value) -> rows.add(row(name, value)));
        return rows;
    }

    private static Element row(String name, String value) {
        return Element.of("tr").add(Element.of("th", name).with("scope", "row"), Element.of("td", value));
    }
}
