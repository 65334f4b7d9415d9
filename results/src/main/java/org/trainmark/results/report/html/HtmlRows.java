package org.trainmark.results.report.html;

import java.util.List;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.markup.PageLimits;

/** Tables of plain texts, the first column of which says what a row is of. */
public final class HtmlRows {

    private HtmlRows() {}

    /** Returns as many rows as a page shows. */
    public static Element table(String caption, List<String> head, List<List<String>> rows) {
        Element heads = Element.of("tr");
        for (int i = 0; i < head.size(); i++) {
            Element field = Element.of("th", head.get(i)).with("scope", "col");
            heads.add(i == 0 ? field : field.with("class", "number"));
        }
        Element body = Element.of("tbody");
        rows.stream().limit(PageLimits.MOST_ROWS).map(HtmlRows::row).forEach(body::add);
        return HtmlCells.ordered(caption, heads, body);
    }

    private static Element row(List<String> fields) {
        Element row = Element.of("tr").add(Element.of("th", fields.get(0)).with("scope", "row"));
        fields.stream().skip(1).forEach(field -> row.add(Element.of("td", field).with("class", "number")));
        return row;
    }

    /** Returns sentences as a list beside a table. */
    static Element panel(List<String> sentences) {
        return Element.of("details")
                .with("class", "panel rule")
                .with("open", "")
                .add(
                        Element.of("summary", "What follows"),
                        Element.of("ul")
                                .add(sentences.stream()
                                        .map(sentence -> Element.of("li", sentence))
                                        .toList()));
    }
}
