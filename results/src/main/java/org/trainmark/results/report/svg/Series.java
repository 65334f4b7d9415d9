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
     * @param color 1 to {@value #COLOURS} for those that stand out, {@value #INK} for what belongs to no one, 0 for the
     *     rest
     * @param shape of the marks, 1 to {@value #SHAPES}, {@value #CROSS} for where something ended, 0 for a dot
     * @param line what connects the points
     * @param marked whether points have marks
     */
    public record Style(int color, int shape, Line line, boolean marked) {

        /** How many colors stand out. */
        public static final int COLOURS = 6;

        /** How many shapes of marks there are. */
        public static final int SHAPES = 6;

        /** The color of words. */
        public static final int INK = 7;

        /** The shape that marks an end before the time. */
        public static final int CROSS = 7;

        /** What connects the points of a series. */
        public enum Line {
            SOLID,
            DASHED,
            DOTTED,
            FAINT,
            /** None, but what the points enclose is filled. */
            AREA,
            NONE
        }

        /** Returns a solid line with a mark at each point. */
        public static Style solid(int color) {
            return new Style(color, color, Line.SOLID, true);
        }

        /** Returns a solid line with marks in the color of words. */
        public static Style ink() {
            return new Style(INK, 1, Line.SOLID, true);
        }

        /** Returns a gray line that stays in the background. */
        public static Style background() {
            return new Style(0, 0, Line.SOLID, false);
        }

        /** Returns a pale filling of what the points enclose. */
        public static Style area(int color) {
            return solid(color).with(Line.AREA).unmarked();
        }

        /** Returns marks without a line. */
        public static Style marks(int color) {
            return solid(color).with(Line.NONE);
        }

        /** Returns the same marks with another line. */
        public Style with(Line other) {
            return new Style(color, shape, other, marked);
        }

        /** Returns the same line without marks. */
        public Style unmarked() {
            return new Style(color, shape, line, false);
        }

        /** Returns the same line with marks. */
        public Style inMarks() {
            return new Style(color, shape, line, true);
        }

        /** Returns the mark of an end before the time, in the same color. */
        public Style ended() {
            return new Style(color, CROSS, Line.NONE, true);
        }
    }

    public Series {
        requireNonNull(name, "name");
        requireNonNull(style, "style");
        points = List.copyOf(points);
    }
}
