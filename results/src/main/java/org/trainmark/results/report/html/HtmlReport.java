package org.trainmark.results.report.html;

import static java.util.Map.entry;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.memory.MemorySections;
import org.trainmark.results.report.plot.CellStyles;
import org.trainmark.results.report.plot.Plots;
import org.trainmark.results.report.search.SearchSection;
import org.trainmark.results.report.search.SearchSections;
import org.trainmark.results.summary.Report;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Words;
import org.trainmark.results.summary.answer.TestSplit;

/** The run as one page that works without a network and without scripts. */
public final class HtmlReport implements Report {

    private final SearchSections searches;
    private final MemorySections memory;

    public HtmlReport(SearchSections searches, MemorySections memory) {
        this.searches = requireNonNull(searches, "searches");
        this.memory = requireNonNull(memory, "memory");
    }

    @Override
    public String fileName() {
        return "report.html";
    }

    @Override
    public void write(RunSummary run, Appendable out) throws IOException {
        out.append(HtmlTemplate.load("report.html").filled(slots(run)));
    }

    private Map<String, Supplier<String>> slots(RunSummary run) {
        PageHeading heading = PageHeading.of(run, searches);
        CellStyles styles = CellStyles.of(run);
        Optional<SearchSection> search = searches.of(run);
        Figures figures =
                Figures.of(search.isPresent() ? Plots.ofScattered(run, styles) : Plots.of(run, styles, memory.of(run)));
        return Map.ofEntries(
                entry("title", () -> Element.escaped(heading.title())),
                entry("kind", () -> Element.escaped(heading.kind())),
                entry("question", () -> Element.escaped(heading.question())),
                entry("answer", () -> Element.escaped(heading.answer())),
                entry(
                        "progress",
                        () -> Element.escaped(
                                (TestSplit.sentence(run).orElse("") + " " + Words.progress(run)).strip())),
                entry("outcomes", () -> joined(HtmlOverview.outcomes(run))),
                entry("tiles", () -> joined(HtmlOverview.tiles(run, heading, search.isPresent()))),
                entry("lead", () -> joined(search.isPresent() ? List.of() : figures.lead())),
                entry("search", () -> joined(search.map(HtmlSearch::of).orElse(List.of()))),
                entry("trade-offs", () -> joined(HtmlCells.tradeOffs(run, styles))),
                entry("fit", () -> joined(HtmlFit.of(run, styles))),
                entry(
                        "equal-budget",
                        () -> joined(EqualBudgetSection.of(run)
                                .filter(section -> search.isEmpty())
                                .map(EqualBudgetSection::html)
                                .orElse(List.of()))),
                entry("plots", () -> joined(search.isPresent() ? figures.all() : figures.rest())),
                entry("memory", () -> joined(search.isPresent() ? List.of() : HtmlMemory.of(memory.of(run)))),
                entry("best", () -> joined(HtmlOverview.best(run))),
                entry("details", () -> joined(HtmlCells.details(run, styles))),
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
