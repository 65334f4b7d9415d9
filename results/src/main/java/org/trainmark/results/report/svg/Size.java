package org.trainmark.results.report.svg;

/** How large a chart is, in pixels. */
public record Size(double width, double height) {

    /** A chart of its own. */
    public static final Size WHOLE = new Size(540, 340);

    /** One of two charts side by side. */
    public static final Size HALF = new Size(540, 300);

    /** One of three charts side by side. */
    public static final Size PANEL = new Size(380, 250);

    /** Returns the size of each of so many charts, of which two or three fill the width of a page. */
    public static Size ofEach(int charts) {
        return charts == 1 ? WHOLE : inPairs(charts) ? HALF : PANEL;
    }

    /** Returns whether so many charts stand two in a row. */
    public static boolean inPairs(int charts) {
        return charts == 2 || charts == 4;
    }
}
