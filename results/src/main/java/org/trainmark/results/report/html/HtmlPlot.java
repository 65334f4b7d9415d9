package org.trainmark.results.report.html;

import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.plot.Plot;
import org.trainmark.results.report.svg.Size;
import org.trainmark.results.report.svg.Swatch;

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
                            .with("class", Size.inPairs(plot.panels().size()) ? "multiples pairs" : "multiples")
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
        if (panel.caption().isEmpty()) {
            return drawing;
        }
        Element caption = Element.of("p");
        panel.style().ifPresent(style -> caption.add(Swatch.of(style)));
        return Element.of("div").add(caption.text(panel.caption()), drawing);
    }

    private static Element key(Plot.Key key) {
        Element entry = Element.of("li");
        key.sample().ifPresent(entry::add);
        if (!key.mark().isEmpty()) {
            entry.add(Element.of("b", key.mark()));
        }
        return entry.add(Element.of("span", key.text()));
    }
}
