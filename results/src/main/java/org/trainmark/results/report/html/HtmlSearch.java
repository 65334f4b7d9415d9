package org.trainmark.results.report.html;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.markup.PageLimits;
import org.trainmark.results.report.plot.search.SearchPlots;
import org.trainmark.results.report.search.SearchSection;
import org.trainmark.results.report.search.SearchTable;

/** What a search found: sentences, its candidates, its pictures, what matters and what failed. */
final class HtmlSearch {

    private HtmlSearch() {}

    static List<Element> of(SearchSection search) {
        List<Element> parts = new ArrayList<>(List.of(Element.of("h2", SearchSection.TITLE)));
        if (!search.sentences().isEmpty()) {
            parts.add(HtmlRows.panel(search.sentences()));
        }
        search.candidates().forEach(table -> parts.addAll(figures(table)));
        parts.addAll(Figures.section("How it went", SearchPlots.of(search.searches())));
        search.background().forEach(table -> parts.addAll(figures(table)));
        search.faults().forEach(table -> parts.add(HtmlRows.words(table.caption(), table.head(), table.rows())));
        return parts;
    }

    private static List<Element> figures(SearchTable table) {
        String note = (PageLimits.ofRows(table.rows().size()) + " " + table.note()).strip();
        return List.of(
                HtmlRows.table(table.caption(), table.head(), table.rows()),
                Element.of("p", note).with("class", "note"));
    }
}
