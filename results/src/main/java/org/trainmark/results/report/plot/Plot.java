package org.trainmark.results.report.plot;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.svg.Series.Style;
import org.trainmark.results.report.svg.Swatch;

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
     * @param style of the cell that it is of; empty if it is of several
     * @param drawing the chart as SVG
     */
    public record Panel(String caption, Optional<Style> style, Element drawing) {

        public Panel {
            requireNonNull(caption, "caption");
            requireNonNull(style, "style");
            requireNonNull(drawing, "drawing");
        }

        Panel(String caption, Element drawing) {
            this(caption, Optional.empty(), drawing);
        }
    }

    /**
     * One entry of a legend.
     *
     * @param sample of what is drawn; empty for a rule that holds for many entries
     * @param mark what is written beside it in the chart; may be empty
     */
    public record Key(Optional<Element> sample, String mark, String text) {

        public Key {
            requireNonNull(sample, "sample");
            requireNonNull(mark, "mark");
            requireNonNull(text, "text");
        }

        /** Returns the entry of a line or of marks. */
        public static Key of(Style style, String text) {
            return new Key(Optional.of(Swatch.of(style)), "", text);
        }

        static Key ofPart(int color, String text) {
            return new Key(Optional.of(Swatch.ofPart(color)), "", text);
        }

        /** Returns the entry of a bar that has a share of the height of others. */
        public static Key ofPart(int color, double share, String text) {
            return new Key(Optional.of(Swatch.ofPart(color, share)), "", text);
        }

        /** Returns the entry of a shade. */
        public static Key ofShade(int shade, String text) {
            return new Key(Optional.of(Swatch.ofShade(shade)), "", text);
        }

        static Key numbered(Style style, int number, String text) {
            return new Key(Optional.of(Swatch.of(style)), Integer.toString(number), text);
        }

        static Key rule(String text) {
            return new Key(Optional.empty(), "", text);
        }
    }

    public Plot {
        requireNonNull(title, "title");
        requireNonNull(note, "note");
        panels = List.copyOf(panels);
        legend = List.copyOf(legend);
    }

    /** Makes a plot of one chart. */
    public Plot(String title, String note, Element drawing, List<Key> legend) {
        this(title, note, List.of(new Panel("", drawing)), legend);
    }
}
