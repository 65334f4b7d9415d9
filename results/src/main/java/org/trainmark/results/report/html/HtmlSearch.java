package org.trainmark.results.report.html;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.markup.PageLimits;
import org.trainmark.results.report.search.SearchSection;
import org.trainmark.results.report.search.SearchTable;

/** What a search found: sentences, and tables of its candidates, of what matters and of what failed. */
final class HtmlSearch {

    private HtmlSearch() {}

    static List<Element> of(SearchSection search) {
        List<Element> parts = new ArrayList<>(List.of(Element.of("h2", SearchSection.TITLE)));
        parts.add(HtmlRows.panel(search.sentences()));
        for (SearchTable table : search.tables()) {
            parts.add(HtmlRows.table(table.caption(), table.head(), table.rows()));
            String note = (PageLimits.ofRows(table.rows().size()) + " " + table.note()).strip();
            if (!note.isEmpty()) {
                parts.add(Element.of("p", note).with("class", "note"));
            }
        }
        return parts;
    }
}
