package org.trainmark.results.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.markup.PageLimits;
import org.trainmark.results.report.plot.CellStyles;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.report.svg.Swatch;
import org.trainmark.results.summary.CellSummary;
import org.trainmark.results.summary.Figure;
import org.trainmark.results.summary.Metric;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.Words;

/** The tables of cells: what matters for a choice, and all else that was measured. */
final class HtmlCells {

    private HtmlCells() {}

    static List<Element> tradeOffs(RunSummary run, CellStyles styles) {
        if (run.cells().isEmpty()) {
            return List.of();
        }
        List<Element> parts = new ArrayList<>(List.of(
                table(run, styles, run.ranking().isPresent() ? "Cells, the best first" : "Cells", run.headlines())));
        if (!run.front().isEmpty()) {
            parts.add(Element.of("p", Words.front(run)).with("class", "note"));
        }
        String leftOut = PageLimits.ofCells(run.cells().size());
        if (!leftOut.isEmpty()) {
            parts.add(Element.of("p", leftOut).with("class", "note"));
        }
        return parts;
    }

    static List<Element> details(RunSummary run, CellStyles styles) {
        List<Metric> rest = run.metrics().stream()
                .filter(metric -> !run.headlines().contains(metric))
                .toList();
        return rest.isEmpty() ? List.of() : List.of(table(run, styles, "What else was measured", rest));
    }

    private static Element table(RunSummary run, CellStyles styles, String caption, List<Metric> metrics) {
        Element head = Element.of("tr").add(Element.of("th", "Cell").with("scope", "col"));
        metrics.forEach(metric -> head.add(Element.of("th", metric.title())
                .with("scope", "col")
                .with("class", "number")
                .with("title", metric.definition())));
        head.add(Element.of("th", "Trials").with("scope", "col"));
        Element body = Element.of("tbody");
        for (int i = 0; i < Math.min(PageLimits.MOST_ROWS, run.cells().size()); i++) {
            body.add(row(label(run, styles, i), run.cells().get(i), metrics));
        }
        return scrolling(caption, head, body);
    }

    /** Returns a table that scrolls within its place, and sorts where a page may run scripts. */
    static Element scrolling(String caption, Element head, Element body) {
        return scrolling("cells sortable", caption, head, body);
    }

    /** Returns a table whose rows keep their order. */
    static Element ordered(String caption, Element head, Element body) {
        return scrolling("cells ordered", caption, head, body);
    }

    private static Element scrolling(String kind, String caption, Element head, Element body) {
        Element table = Element.of("table")
                .with("class", kind)
                .add(Element.of("caption", caption), Element.of("thead").add(head), body);
        return Element.of("div")
                .with("class", "scroll")
                .with("tabindex", "0")
                .with("role", "region")
                .with("aria-label", caption)
                .add(table);
    }

    private static Element label(RunSummary run, CellStyles styles, int rank) {
        Element label = label(run.cells().get(rank), styles);
        if (run.front().contains(rank)) {
            label.add(Element.of("span", " ◆").with("class", "front").with("title", "on the Pareto front"));
        }
        return label;
    }

    /** Returns the head of a cell's row, with the sample of how it is drawn. */
    static Element label(CellSummary cell, CellStyles styles) {
        Element label = Element.of("th").with("scope", "row");
        if (!styles.of(cell).equals(Style.background())) {
            label.add(Swatch.of(styles.of(cell)));
        }
        return label.text(cell.label());
    }

    private static Element row(Element label, CellSummary cell, List<Metric> metrics) {
        Element row = Element.of("tr").add(label);
        metrics.forEach(metric -> row.add(value(metric, metric.of(cell))));
        return row.add(Element.of("td", cell.outcomesText()));
    }

    /** Returns a number as scripts read it: what was not reached comes after all that was. */
    private static String sortable(OptionalDouble value) {
        return value.isPresent() ? Double.toString(value.getAsDouble()) : "Infinity";
    }

    private static Element value(Metric metric, Optional<Figure> figure) {
        Element field = Element.of("td").with("class", "number");
        if (figure.isEmpty()) {
            return field.text("–");
        }
        String text = figure.get().text(metric.unit());
        int bracket = text.indexOf('[');
        int end = text.indexOf(']');
        field.with("data-value", sortable(figure.get().value()));
        return bracket < 0
                ? field.text(text)
                : field.text(text.substring(0, bracket).strip() + text.substring(end + 1))
                        .add(Element.of("small", text.substring(bracket, end + 1)));
    }
}
