package org.trainmark.results.report.svg;

import org.trainmark.results.report.markup.Element;

/** The mark of a point: what differs in color has a shape of its own too, so that no reader needs the color. */
public final class Marker {

    private static final double RADIUS = 4;

    private Marker() {}

    /** Returns the usual mark of a color, centered at a place in pixels. */
    public static Element at(int color, double x, double y) {
        return at(Series.Style.solid(color), x, y);
    }

    /** Returns the mark of a style, centered at a place in pixels. */
    static Element at(Series.Style style, double x, double y) {
        Element shape = switch (style.shape()) {
            case 2 -> polygon(x, y, -1, -1, 1, -1, 1, 1, -1, 1);
            case 3 -> polygon(x, y, 0, -1.3, 1.2, 0.9, -1.2, 0.9);
            case 4 -> polygon(x, y, 0, -1.35, 1.35, 0, 0, 1.35, -1.35, 0);
            case 5 -> polygon(x, y, 0, 1.3, 1.2, -0.9, -1.2, -0.9);
            case 6 -> cross(x, y);
            case Series.Style.CROSS -> saltire(x, y);
            default -> Element.of("circle").with("cx", x).with("cy", y).with("r", style.shape() == 0 ? 3 : RADIUS);
        };
        return shape.with("class", "mark c" + style.color());
    }

    private static Element polygon(double x, double y, double... unitPoints) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < unitPoints.length; i += 2) {
            points.append(i == 0 ? "" : " ")
                    .append(Element.number(x + unitPoints[i] * RADIUS))
                    .append(',')
                    .append(Element.number(y + unitPoints[i + 1] * RADIUS));
        }
        return Element.of("polygon").with("points", points.toString());
    }

    private static Element cross(double x, double y) {
        return polygon(
                x, y, -0.4, -1.2, 0.4, -1.2, 0.4, -0.4, 1.2, -0.4, 1.2, 0.4, 0.4, 0.4, 0.4, 1.2, -0.4, 1.2, -0.4, 0.4,
                -1.2, 0.4, -1.2, -0.4, -0.4, -0.4);
    }

    private static Element saltire(double x, double y) {
        return polygon(
                x, y, -1.3, -0.9, -0.9, -1.3, 0, -0.4, 0.9, -1.3, 1.3, -0.9, 0.4, 0, 1.3, 0.9, 0.9, 1.3, 0, 0.4, -0.9,
                1.3, -1.3, 0.9, -0.4, 0);
    }
}
