package org.trainmark.results.report.svg;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.report.markup.Element;

/** The area that a chart draws in, with its axes and grid. Places are in pixels from the top left. */
final class Frame {

    private static final double TOP = 30;

    private final PlotAxis xAxis;
    private final PlotAxis yAxis;
    private final Margins margins;
    private final double right;
    private final double bottom;

    /**
     * What is left free around the area, for the words of the axes.
     *
     * @param right beyond the last value of the x axis
     */
    record Margins(double left, double right, double below) {

        private static final double BELOW = 50;

        /** Returns what the words of two axes need. */
        static Margins of(PlotAxis xAxis, PlotAxis yAxis) {
            List<Tick> xTicks = xAxis.scale().ticks();
            double left = yAxis.scale().ticks().stream()
                    .mapToDouble(tick -> Picture.widthOf(tick.label()))
                    .max()
                    .orElse(0);
            double right = Picture.widthOf(xTicks.get(xTicks.size() - 1).label()) / 2;
            return new Margins(16 + left, 10 + right, BELOW);
        }
    }

    Frame(PlotAxis xAxis, PlotAxis yAxis, Size size) {
        this(xAxis, yAxis, size, Margins.of(xAxis, yAxis));
    }

    Frame(PlotAxis xAxis, PlotAxis yAxis, Size size, Margins margins) {
        this.xAxis = xAxis;
        this.yAxis = yAxis;
        this.margins = margins;
        this.bottom = size.height() - margins.below();
        this.right = size.width() - margins.right();
    }

    double x(double value) {
        return margins.left() + xAxis.scale().at(value) * (right - margins.left());
    }

    double y(double value) {
        return bottom - yAxis.scale().at(value) * (bottom - TOP);
    }

    double left() {
        return margins.left();
    }

    double right() {
        return right;
    }

    double top() {
        return TOP;
    }

    double bottom() {
        return bottom;
    }

    /** Returns whether a point is inside, so that it can be drawn. */
    boolean holds(Series.Point point) {
        return isInside(xAxis.scale().at(point.x())) && isInside(yAxis.scale().at(point.y()));
    }

    private static boolean isInside(double place) {
        return place >= -1e-9 && place <= 1 + 1e-9;
    }

    /** Returns grid, ticks and titles, which lie under everything else. */
    Element drawn() {
        List<Element> parts = new ArrayList<>();
        double left = left();
        for (Tick tick : yAxis.scale().ticks()) {
            double y = y(tick.value());
            parts.add(line(left, y, right, y).with("class", "grid"));
            parts.add(Picture.text(tick.label(), left - 8, y + 4.5, "end"));
        }
        double labeled = Double.NEGATIVE_INFINITY;
        for (Tick tick : xAxis.scale().ticks()) {
            double x = x(tick.value());
            double half = Picture.widthOf(tick.label()) / 2;
            parts.add(line(x, bottom, x, bottom + 5).with("class", "axis"));
            if (x - half > labeled) {
                parts.add(Picture.text(tick.label(), x, bottom + 20, "middle"));
                labeled = x + half + 6;
            }
        }
        parts.add(line(left, bottom, right, bottom).with("class", "axis"));
        parts.add(Picture.text(xAxis.title(), right, bottom + margins.below() - 8, "end")
                .with("class", "axis-title"));
        parts.add(Picture.text(yAxis.title(), 4, 14, "start").with("class", "axis-title"));
        return Element.of("g").add(parts);
    }

    static Element line(double x1, double y1, double x2, double y2) {
        return Element.of("line").with("x1", x1).with("y1", y1).with("x2", x2).with("y2", y2);
    }
}
