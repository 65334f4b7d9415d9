package org.trainmark.results.report.html;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.answer.BestOf;

/** What a reader sees first: the best cells and how the trials ended. */
final class HtmlOverview {

    private HtmlOverview() {}

    /**
     * Returns the best value in each respect, with the cell that has it. Of a range test nothing is the best, and of a
     * search the best of so many is lucky too: its heading says how good what it found is.
     */
    static List<Element> tiles(RunSummary run, PageHeading heading, boolean isSearch) {
        List<Element> tiles = new ArrayList<>(heading.tiles());
        if (!PageHeading.isRangeTest(run)) {
            BestOf.of(run).stream()
                    .filter(list -> list.note().isEmpty() && !isSearch)
                    .map(HtmlOverview::tile)
                    .forEach(tiles::add);
            TestTile.of(run).ifPresent(tiles::add);
        }
        return tiles;
    }

    private static Element tile(BestOf list) {
        CellSummary best = list.cells().get(0);
        return tile(list.title(), list.shortText(best), best.label());
    }

    static Element tile(String title, String value, String of) {
        return Element.of("div")
                .with("class", "tile-card")
                .add(Element.of("h3", title), Element.of("p", value).with("class", "value"), Element.of("p", of));
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

    /** Returns the lists of the best cells; nothing for a range test, which asks for none. */
    static List<Element> best(RunSummary run) {
        List<Element> rankings = PageHeading.isRangeTest(run)
                ? List.of()
                : BestOf.of(run).stream().map(HtmlOverview::ranking).toList();
        return rankings.isEmpty()
                ? List.of()
                : List.of(
                        Element.of("h2", "The best in each respect"),
                        Element.of("div").with("class", "bests").add(rankings));
    }

    private static Element ranking(BestOf list) {
        List<Element> ranks = list.cells().stream()
                .map(cell -> Element.of("div").add(Element.of("span", cell.label()), Element.of("b", list.text(cell))))
                .map(rank -> Element.of("li").add(rank))
                .toList();
        Element ranking = Element.of("div")
                .with("class", "best")
                .add(Element.of("h3", list.title()), Element.of("ol").add(ranks));
        return list.note().isEmpty() ? ranking : ranking.add(Element.of("p", list.note()));
    }
}
