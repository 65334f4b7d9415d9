package org.trainmark.results.report.html;

import java.util.List;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.markup.PageLimits;

/** Tables of plain texts, the first column of which says what a row is of. */
public final class HtmlRows {

    private HtmlRows() {}

    /** Returns as many rows as a page shows; all columns but the first are figures. */
    public static Element table(String caption, List<String> head, List<List<String>> rows) {
        return table(caption, head, rows, "number");
    }

    /** Returns as many rows as a page shows, of columns of words. */
    static Element words(String caption, List<String> head, List<List<String>> rows) {
        return table(caption, head, rows, "words");
    }

    private static Element table(String caption, List<String> head, List<List<String>> rows, String kind) {
        Element heads = Element.of("tr");
        for (int i = 0; i < head.size(); i++) {
            Element field = Element.of("th", head.get(i)).with("scope", "col");
            heads.add(i == 0 ? field : field.with("class", kind));
        }
        Element body = Element.of("tbody");
        rows.stream().limit(PageLimits.MOST_ROWS).map(row -> row(row, kind)).forEach(body::add);
        return HtmlCells.ordered(caption, heads, body);
    }

    private static Element row(List<String> fields, String kind) {
        Element row = Element.of("tr").add(Element.of("th", fields.get(0)).with("scope", "row"));
        fields.stream().skip(1).forEach(field -> row.add(Element.of("td", field).with("class", kind)));
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
