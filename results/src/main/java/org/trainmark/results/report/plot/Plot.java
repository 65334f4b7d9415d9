package org.trainmark.results.report.plot;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trainmark.results.report.markup.Element;

/**
 * A chart with what a reader needs beside it.
 *
 * @param note what is shown and how it was chosen
 * @param drawing the chart as SVG
 */
public record Plot(String title, String note, Element drawing, List<Key> legend) {

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
        requireNonNull(drawing, "drawing");
        legend = List.copyOf(legend);
    }
}
