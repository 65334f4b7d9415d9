package org.trainmark.results.report.svg;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.svg.Frame.Margins;

/**
 * What was when, in lanes above each other.
 *
 * @param description what the chart shows, for those who cannot see it
 * @param lanes the uppermost first
 * @param bands what stands out on the x axis
 */
public record LaneChart(String title, String description, PlotAxis xAxis, List<Lane> lanes, List<Band> bands) {

    private static final double LANE_HEIGHT = 36;
    private static final double BAR_HEIGHT = 24;
    private static final double TOP = 30;
    private static final double BELOW = 50;
    private static final double RIGHT = 26;
    private static final double THINNEST = 1.5;

    /**
     * Bars one after another.
     *
     * @param name on the left; may be empty
     */
    public record Lane(String name, List<Span> spans) {

        public Lane {
            requireNonNull(name, "name");
            spans = List.copyOf(spans);
        }
    }

    /**
     * A bar from one time to another.
     *
     * @param color as that of a {@link Bar.Part}
     * @param share of the usual height
     * @param crossed whether it ended before its time
     */
    public record Span(double from, double to, int color, double share, boolean crossed, String tooltip) {}

    public LaneChart {
        requireNonNull(xAxis, "xAxis");
        lanes = List.copyOf(lanes);
        bands = List.copyOf(bands);
    }

    /** Draws the chart; {@code id} must be its own in the document. */
    public Element drawn(String id) {
        double names = lanes.stream()
                .mapToDouble(lane -> Picture.widthOf(lane.name()))
                .max()
                .orElse(0);
        Size size = new Size(Size.WHOLE.width(), TOP + lanes.size() * LANE_HEIGHT + BELOW);
        PlotAxis rows = new PlotAxis("", new Scale(0, Math.max(1, lanes.size()), false, List.of()));
        Frame frame = new Frame(xAxis, rows, size, new Margins(names + 12, RIGHT, BELOW));
        Element picture =
                Picture.of(id, title, description, size.width(), size.height()).add(frame.drawn());
        for (int i = 0; i < lanes.size(); i++) {
            double middle = frame.y(lanes.size() - i - 0.5);
            picture.add(Picture.text(lanes.get(i).name(), frame.left() - 8, middle + 4.5, "end"));
            lanes.get(i).spans().forEach(span -> picture.add(drawn(span, middle, frame)));
        }
        bands.forEach(band -> picture.add(XyChart.drawn(band, frame)));
        return picture;
    }

    private static Element drawn(Span span, double middle, Frame frame) {
        double from = frame.x(span.from());
        double height = BAR_HEIGHT * span.share();
        Element group = Element.of("g")
                .add(
                        Element.of("title", span.tooltip()),
                        Element.of("rect")
                                .with("x", from)
                                .with("y", middle - height / 2)
                                .with("width", Math.max(THINNEST, frame.x(span.to()) - from))
                                .with("height", height)
                                .with("class", "part c" + span.color()));
        return span.crossed()
                ? group.add(Marker.at(
                        new Series.Style(Series.Style.INK, Series.Style.CROSS, Series.Style.Line.NONE, true),
                        frame.x((span.from() + span.to()) / 2),
                        middle))
                : group;
    }
}
