package org.trainmark.results.report.svg;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trainmark.results.report.markup.Element;

/**
 * Lines and points over two axes.
 *
 * @param description what the chart shows, for those who cannot see it
 * @param reference a level to compare with; its name is written beside it
 * @param band what stands out on the x axis
 */
public record XyChart(
        String title,
        String description,
        PlotAxis xAxis,
        PlotAxis yAxis,
        List<Series> series,
        Optional<Tick> reference,
        Optional<Band> band) {

    private static final double LABEL_OFFSET = 5;
    private static final double LABEL_ROOM = 14;

    /** Lines of more points have a mark at some of them only, lest marks hide the line. */
    private static final int MOST_MARKS = 30;

    private static final int FEW_MARKS = 8;

    public XyChart {
        series = List.copyOf(series);
    }

    public XyChart(
            String title,
            String description,
            PlotAxis xAxis,
            PlotAxis yAxis,
            List<Series> series,
            Optional<Tick> reference) {
        this(title, description, xAxis, yAxis, series, reference, Optional.empty());
    }

    /** Draws the chart; {@code id} must be its own in the document. */
    public Element drawn(String id) {
        return drawn(id, Size.WHOLE);
    }

    /** Draws the chart in another size. */
    public Element drawn(String id, Size size) {
        Frame frame = new Frame(xAxis, yAxis, size);
        Element picture =
                Picture.of(id, title, description, size.width(), size.height()).add(frame.drawn());
        band.ifPresent(part -> picture.add(drawn(part, frame)));
        reference.ifPresent(level -> picture.add(drawn(level, frame)));
        series.stream()
                .sorted(Comparator.comparing((Series line) ->
                        line.style().color() != 0 && line.style().line() != Series.Style.Line.FAINT))
                .forEach(line -> picture.add(drawn(line, frame)));
        return picture;
    }

    private static Element drawn(Tick level, Frame frame) {
        double y = frame.y(level.value());
        return Element.of("g")
                .with("class", "reference")
                .add(
                        Frame.line(frame.left(), y, frame.right(), y),
                        Picture.text(level.label(), frame.left() + 6, y - 6, "start"));
    }

    /** The name stands on the side where there is more room. */
    static Element drawn(Band band, Frame frame) {
        double from = Math.max(frame.left(), frame.x(band.from()));
        double to = Math.min(frame.right(), frame.x(band.to()));
        boolean after = frame.right() - to > from - frame.left();
        Element shape = band.from() == band.to()
                ? Frame.line(from, frame.top(), from, frame.bottom())
                : Element.of("rect")
                        .with("x", from)
                        .with("y", frame.top())
                        .with("width", Math.max(0, to - from))
                        .with("height", frame.bottom() - frame.top());
        return Element.of("g")
                .with("class", "band")
                .add(
                        shape,
                        Picture.text(
                                band.label(), after ? to + 6 : from - 6, frame.top() + 12, after ? "start" : "end"));
    }

    static Element drawn(Series line, Frame frame) {
        List<Series.Point> inside = line.points().stream().filter(frame::holds).toList();
        Element group = Element.of("g").add(Element.of("title", line.name()));
        if (line.style().line() != Series.Style.Line.NONE && inside.size() > 1) {
            group.add(path(inside, line.style(), frame));
        }
        if (line.style().marked() || inside.size() == 1) {
            group.add(
                    marks(line.style().line() == Series.Style.Line.NONE ? inside : some(inside), line.style(), frame));
        }
        return group.add(labels(inside, frame));
    }

    /** Leaves a label out where it would lie on the one before. */
    private static List<Element> labels(List<Series.Point> points, Frame frame) {
        List<Element> labels = new ArrayList<>();
        double lastX = Double.NEGATIVE_INFINITY;
        double lastY = Double.NEGATIVE_INFINITY;
        for (Series.Point point : points) {
            double x = frame.x(point.x()) - LABEL_OFFSET;
            double y = frame.y(point.y()) - LABEL_OFFSET;
            if (!point.label().isEmpty() && Math.hypot(x - lastX, y - lastY) > LABEL_ROOM) {
                labels.add(Picture.text(point.label(), x, y, "end").with("class", "label"));
                lastX = x;
                lastY = y;
            }
        }
        return labels;
    }

    private static Element path(List<Series.Point> points, Series.Style style, Frame frame) {
        StringBuilder path = new StringBuilder();
        for (Series.Point point : points) {
            path.append(path.isEmpty() ? 'M' : 'L')
                    .append(Element.number(frame.x(point.x())))
                    .append(' ')
                    .append(Element.number(frame.y(point.y())));
        }
        if (style.line() == Series.Style.Line.AREA) {
            path.append('Z');
        }
        return Element.of("path").with("d", path.toString()).with("class", lineClass(style));
    }

    /** Returns the class of a line by which the page styles it. */
    static String lineClass(Series.Style style) {
        String kind = switch (style.line()) {
            case DASHED -> " dashed";
            case DOTTED -> " dotted";
            case FAINT -> " faint";
            case AREA -> " area";
            case SOLID, NONE -> "";
        };
        return "line c" + style.color() + kind;
    }

    /** Returns the points that have marks, from end to end. */
    private static List<Series.Point> some(List<Series.Point> points) {
        int last = points.size() - 1;
        return points.size() <= MOST_MARKS
                ? points
                : IntStream.range(0, FEW_MARKS)
                        .mapToObj(i -> points.get(i * last / (FEW_MARKS - 1)))
                        .toList();
    }

    private static List<Element> marks(List<Series.Point> points, Series.Style style, Frame frame) {
        List<Element> marks = new ArrayList<>();
        for (Series.Point point : points) {
            Element mark = Marker.at(style, frame.x(point.x()), frame.y(point.y()));
            marks.add(point.tooltip().isEmpty() ? mark : mark.add(Element.of("title", point.tooltip())));
        }
        return marks;
    }
}
