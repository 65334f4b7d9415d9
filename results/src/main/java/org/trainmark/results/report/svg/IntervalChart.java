package org.trainmark.results.report.svg;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.svg.Frame.Margins;
import org.trainmark.results.report.svg.Series.Style;

/**
 * Intervals below each other over one axis, each under its name and with the values that count as no change: a forest
 * plot.
 *
 * @param description what the chart shows, for those who cannot see it
 * @param rows the uppermost first
 */
public record IntervalChart(String title, String description, PlotAxis xAxis, List<Row> rows) {

    private static final double ROW_HEIGHT = 40;
    private static final double TOP = 30;
    private static final double BAND = 20;

    /**
     * One interval. What lies beyond the axis is drawn at its edge.
     *
     * @param name on the left above the interval
     * @param word on the right above it
     * @param unchanged the values from and to which count as no change
     */
    public record Row(String name, String word, Style style, Span interval, double value, Span unchanged) {

        public Row {
            requireNonNull(name, "name");
            requireNonNull(word, "word");
            requireNonNull(style, "style");
            requireNonNull(interval, "interval");
            requireNonNull(unchanged, "unchanged");
        }
    }

    /** From one value to another, which is not smaller. */
    public record Span(double from, double to) {}

    public IntervalChart {
        requireNonNull(xAxis, "xAxis");
        rows = List.copyOf(rows);
    }

    /** Draws the chart; {@code id} must be its own in the document. */
    public Element drawn(String id) {
        Margins margins = new Margins(10, 26, 50);
        Size size = new Size(Size.HALF.width(), TOP + rows.size() * ROW_HEIGHT + margins.below());
        PlotAxis rowsAxis = new PlotAxis("", new Scale(0, Math.max(1, rows.size()), false, List.of()));
        Frame frame = new Frame(xAxis, rowsAxis, size, margins);
        Element picture =
                Picture.of(id, title, description, size.width(), size.height()).add(frame.drawn());
        for (int i = 0; i < rows.size(); i++) {
            picture.add(drawn(rows.get(i), frame.y(rows.size() - i), frame));
        }
        double zero = frame.x(within(0));
        return picture.add(Frame.line(zero, frame.top(), zero, frame.bottom()).with("class", "zero"));
    }

    private double within(double value) {
        return Math.max(xAxis.scale().low(), Math.min(value, xAxis.scale().high()));
    }

    private Element drawn(Row row, double top, Frame frame) {
        double middle = top + ROW_HEIGHT - BAND / 2;
        double from = frame.x(within(row.unchanged().from()));
        double to = frame.x(within(row.unchanged().to()));
        String color = XyChart.lineClass(row.style());
        double low = frame.x(within(row.interval().from()));
        double high = frame.x(within(row.interval().to()));
        return Element.of("g")
                .with("class", "effect")
                .add(
                        Element.of("rect")
                                .with("x", from)
                                .with("y", middle - BAND / 2 + 2)
                                .with("width", to - from)
                                .with("height", BAND - 4)
                                .with("class", "unchanged"),
                        Picture.text(row.name(), frame.left(), top + 14, "start")
                                .with("class", "label"),
                        Picture.text(row.word(), frame.right(), top + 14, "end"),
                        Frame.line(low, middle, high, middle).with("class", color),
                        Marker.at(row.style(), frame.x(within(row.value())), middle));
    }
}
