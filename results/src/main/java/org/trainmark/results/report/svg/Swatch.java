package org.trainmark.results.report.svg;

import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.svg.Series.Style;

/** A sample of how something is drawn, for a legend or before a name. */
public final class Swatch {

    private static final double WIDTH = 30;
    private static final double HEIGHT = 12;

    private Swatch() {}

    /** Returns the line and the mark of a style. */
    public static Element of(Style style) {
        Element picture = picture();
        if (style.line() == Style.Line.AREA) {
            picture.add(box(0, 0, WIDTH, HEIGHT).with("class", XyChart.lineClass(style)));
        } else if (style.line() != Style.Line.NONE) {
            picture.add(Frame.line(1, HEIGHT / 2, WIDTH - 1, HEIGHT / 2).with("class", XyChart.lineClass(style)));
        }
        return style.marked() ? picture.add(Marker.at(style, WIDTH / 2, HEIGHT / 2)) : picture;
    }

    /** Returns the filling of a part of a bar. */
    public static Element ofPart(int color) {
        return picture().add(box(9, 0, HEIGHT, HEIGHT).with("class", "part c" + color));
    }

    /** Returns a part of a bar that is not as high as others, as a share of their height. */
    public static Element ofPart(int color, double share) {
        double height = HEIGHT * share;
        return picture().add(box(9, (HEIGHT - height) / 2, HEIGHT, height).with("class", "part c" + color));
    }

    /** Returns a shade of a {@link ContourChart}. */
    public static Element ofShade(int shade) {
        return picture().add(box(0, 0, WIDTH, HEIGHT).with("class", "shade h" + shade));
    }

    private static Element box(double x, double y, double width, double height) {
        return Element.of("rect").with("x", x).with("y", y).with("width", width).with("height", height);
    }

    private static Element picture() {
        return Element.of("svg")
                .with("class", "swatch")
                .with("viewBox", "0 0 " + Element.number(WIDTH) + " " + Element.number(HEIGHT))
                .with("aria-hidden", "true");
    }
}
