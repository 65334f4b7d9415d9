package org.trainmark.results.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.markup.PageLimits;
import org.trainmark.results.report.plot.CellStyles;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.answer.FitTable;

/** The table of under- and overfitting, with the rule that it is by. */
final class HtmlFit {

    private HtmlFit() {}

    static List<Element> of(RunSummary run, CellStyles styles) {
        Optional<FitTable> fits = FitTable.of(run);
        if (fits.isEmpty()) {
            return List.of();
        }
        List<Element> parts = new ArrayList<>(List.of(Element.of("h2", "Under- and overfitting")));
        if (!fits.get().cells().isEmpty()) {
            parts.add(table(fits.get(), styles));
            note(PageLimits.ofCells(fits.get().cells().size())).ifPresent(parts::add);
        }
        note(fits.get().leftOut()).ifPresent(parts::add);
        Element rule = Element.of("ul")
                .add(FitTable.rule().stream()
                        .map(text -> Element.of("li", text))
                        .toList());
        parts.add(Element.of("details").with("class", "panel rule").add(Element.of("summary", "The rule"), rule));
        return parts;
    }

    private static Optional<Element> note(String text) {
        return text.isEmpty()
                ? Optional.empty()
                : Optional.of(Element.of("p", text).with("class", "note"));
    }

    private static Element table(FitTable fits, CellStyles styles) {
        Element head = Element.of("tr").add(Element.of("th", "Cell").with("scope", "col"));
        for (String column : FitTable.COLUMNS) {
            head.add(Element.of("th", column).with("scope", "col").with("class", kind(column)));
        }
        Element body = Element.of("tbody");
        fits.cells().stream()
                .limit(PageLimits.MOST_ROWS)
                .map(cell -> row(cell, styles))
                .forEach(body::add);
        return HtmlCells.scrolling("What the losses say of each cell", head, body);
    }

    private static Element row(CellSummary cell, CellStyles styles) {
        Element row = Element.of("tr").add(HtmlCells.label(cell, styles));
        List<String> fields = FitTable.row(cell);
        for (int i = 0; i < fields.size(); i++) {
            row.add(Element.of("td", fields.get(i)).with("class", kind(FitTable.COLUMNS.get(i))));
        }
        return row;
    }

    private static String kind(String column) {
        return column.equals(FitTable.COLUMNS.get(0)) ? "verdict" : "number";
    }
}
