package org.trainmark.results.report.html;

import java.util.List;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.summary.BestOf;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;

/** What a reader sees first: the best cells and how the trials ended. */
final class HtmlOverview {

    private HtmlOverview() {}

    /** Returns the best value in each respect, with the cell that has it. */
    static List<Element> tiles(RunSummary run) {
        return BestOf.of(run).stream().map(HtmlOverview::tile).toList();
    }

    private static Element tile(BestOf list) {
        CellSummary best = list.cells().get(0);
        return Element.of("div")
                .with("class", "tile-card")
                .add(
                        Element.of("h3", list.title()),
                        Element.of("p", list.shortText(best)).with("class", "value"),
                        Element.of("p", best.label()));
    }

    /** Returns a bar with a part for each outcome, as long as it has trials. */
    static List<Element> outcomes(RunSummary run) {
        return run.outcomes().entrySet().stream()
                .map(entry -> Element.of("span")
                        .with("class", "outcome " + entry.getKey().label().replace(' ', '-'))
                        .with("style", "flex-grow:" + entry.getValue())
                        .with("title", entry.getValue() + " " + entry.getKey().label()))
                .toList();
    }

    /** Returns the lists of the best cells. */
    static List<Element> best(RunSummary run) {
        return BestOf.of(run).stream().map(HtmlOverview::ranking).toList();
    }

    private static Element ranking(BestOf list) {
        List<Element> ranks = list.cells().stream()
                .map(cell -> Element.of("div").add(Element.of("span", cell.label()), Element.of("b", list.text(cell))))
                .map(rank -> Element.of("li").add(rank))
                .toList();
        return Element.of("div")
                .with("class", "best")
                .add(Element.of("h3", list.title()), Element.of("ol").add(ranks));
    }
}
