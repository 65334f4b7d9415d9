package org.trainmark.results.report.html;

import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.report.svg.Marker;

/** A plot with its title, legend and note. */
final class HtmlPlot {

    private HtmlPlot() {}

    static Element of(Plot plot) {
        Element figure = Element.of("figure").add(Element.of("h3", plot.title()));
        if (plot.panels().size() == 1) {
            figure.add(panel(plot.panels().get(0)));
        } else {
            figure.with("class", "wide")
                    .add(Element.of("div")
                            .with("class", "multiples")
                            .add(plot.panels().stream().map(HtmlPlot::panel).toList()));
        }
        if (!plot.legend().isEmpty()) {
            figure.add(Element.of("ul")
                    .with("class", "legend")
                    .add(plot.legend().stream().map(HtmlPlot::key).toList()));
        }
        return figure.add(Element.of("figcaption", plot.note()));
    }

    private static Element panel(Plot.Panel panel) {
        Element drawing = Element.of("div").with("class", "drawing").add(panel.drawing());
        return panel.caption().isEmpty() ? drawing : Element.of("div").add(Element.of("p", panel.caption()), drawing);
    }

    private static Element key(Plot.Key key) {
        Element mark = key.mark().isEmpty()
                ? Element.of("svg")
                        .with("viewBox", "0 0 12 12")
                        .with("aria-hidden", "true")
                        .add(Marker.at(key.colour(), 6, 6))
                : Element.of("b", key.mark());
        return Element.of("li").add(mark, Element.of("span", key.text()));
    }
}
