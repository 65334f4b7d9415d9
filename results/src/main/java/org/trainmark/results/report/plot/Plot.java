package org.trainmark.results.report.plot;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trainmark.results.report.markup.Element;

/**
 * A chart with what a reader needs beside it.
 *
 * @param note what is shown and how it was chosen
 * @param panels the chart, or several beside each other
 */
public record Plot(String title, String note, List<Panel> panels, List<Key> legend) {

    /**
     * One chart.
     *
     * @param caption what tells it from the others; empty for a chart of its own
     * @param drawing the chart as SVG
     */
    public record Panel(String caption, Element drawing) {

        public Panel {
            requireNonNull(caption, "caption");
            requireNonNull(drawing, "drawing");
        }
    }

    /**
     * One entry of a legend.
     *
     * @param colour of the series; 0 for those in the background
     */
    public record Key(int colour, String mark, String text) {

        Key(int colour, String text) {
            this(colour, "", text);
        }
    }

    public Plot {
        requireNonNull(title, "title");
        requireNonNull(note, "note");
        panels = List.copyOf(panels);
        legend = List.copyOf(legend);
    }

    Plot(String title, String note, Element drawing, List<Key> legend) {
        this(title, note, List.of(new Panel("", drawing)), legend);
    }
}
