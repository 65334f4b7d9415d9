package org.trainmark.results.report.svg;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * Points that belong together.
 *
 * @param name what they are, for the legend and the tooltip
 * @param style how they are drawn
 */
public record Series(String name, Style style, List<Point> points) {

    /**
     * A pair of values.
     *
     * @param tooltip what is said of it on demand; may be empty
     * @param label what is written beside it; may be empty
     */
    public record Point(double x, double y, String tooltip, String label) {

        public Point(double x, double y, String tooltip) {
            this(x, y, tooltip, "");
        }
    }

    /**
     * How a series is drawn.
     *
     * @param colour 1 to 6 for those that stand out, 0 for the rest
     * @param line what connects the points
     * @param marked whether each point has a mark
     */
    public record Style(int colour, Line line, boolean marked) {

        /** How many colours stand out. */
        public static final int COLOURS = 6;

        /** What connects the points of a series. */
        public enum Line {
            SOLID,
            DASHED,
            NONE
        }

        /** Returns a solid line with a mark at each point. */
        public static Style solid(int colour) {
            return new Style(colour, Line.SOLID, true);
        }

        /** Returns a grey line that stays in the background. */
        public static Style background() {
            return new Style(0, Line.SOLID, false);
        }

        /** Returns a dashed line with a mark at each point. */
        public static Style dashed(int colour) {
            return new Style(colour, Line.DASHED, true);
        }

        /** Returns marks without a line. */
        public static Style marks(int colour) {
            return new Style(colour, Line.NONE, true);
        }

        /** Returns the same line without marks. */
        public Style unmarked() {
            return new Style(colour, line, false);
        }
    }

    public Series {
        requireNonNull(name, "name");
        requireNonNull(style, "style");
        points = List.copyOf(points);
    }
}
