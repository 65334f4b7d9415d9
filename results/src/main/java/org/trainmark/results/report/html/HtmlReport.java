package org.trainmark.results.report.html;

import static java.util.Map.entry;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.plot.Plots;
import org.trainmark.results.summary.Answer;
import org.trainmark.results.summary.Report;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Words;

/** The run as one page that works without a network and without scripts. */
public final class HtmlReport implements Report {

    @Override
    public String fileName() {
        return "report.html";
    }

    @Override
    public void write(RunSummary run, Appendable out) throws IOException {
        out.append(HtmlTemplate.load().filled(slots(run)));
    }

    private static Map<String, Supplier<String>> slots(RunSummary run) {
        return Map.ofEntries(
                entry("title", () -> Element.escaped(run.info().name())),
                entry("question", () -> Element.escaped(run.info().question())),
                entry("answer", () -> Element.escaped(Answer.of(run))),
                entry("progress", () -> Element.escaped(Words.progress(run))),
                entry("outcomes", () -> joined(HtmlOverview.outcomes(run))),
                entry("tiles", () -> joined(HtmlOverview.tiles(run))),
                entry("fit", () -> joined(HtmlFit.of(run))),
                entry(
                        "equal-budget",
                        () -> joined(EqualBudgetSection.of(run)
                                .map(EqualBudgetSection::html)
                                .orElse(List.of()))),
                entry("memory", () -> joined(HtmlMemory.of(run))),
                entry("trade-offs", () -> joined(HtmlCells.tradeOffs(run))),
                entry(
                        "plots",
                        () -> joined(Plots.of(run).stream().map(HtmlPlot::of).toList())),
                entry("best", () -> joined(HtmlOverview.best(run))),
                entry("details", () -> joined(HtmlCells.details(run))),
                entry("failures", () -> joined(HtmlFailures.of(run))),
                entry("method", () -> joined(HtmlBackground.method(run))),
                entry("definitions", () -> joined(HtmlBackground.definitions(run))),
                entry("provenance", () -> joined(HtmlBackground.provenance(run))),
                entry("suite", () -> Element.escaped(run.info().suite())));
    }

    private static String joined(List<Element> elements) {
        return elements.stream().map(Element::toString).collect(Collectors.joining("\n"));
    }
}
