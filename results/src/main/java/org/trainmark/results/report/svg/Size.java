package org.trainmark.results.report.svg;

/** How large a chart is, in pixels. */
public record Size(double width, double height) {

    /** A chart of its own. */
    public static final Size WHOLE = new Size(540, 340);

    /** One of several charts side by side. */
    public static final Size PANEL = new Size(380, 250);
}
