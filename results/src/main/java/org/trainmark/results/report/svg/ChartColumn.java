package org.trainmark.results.report.svg;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.svg.Frame.Margins;

/**
 * Charts of bars or lines above each other, over one x axis.
 *
 * @param description what the charts show, for those who cannot see them
 * @param rows the uppermost first
 */
public record ChartColumn(String title, String description, PlotAxis xAxis, List<Row> rows) {

    private static final double ROW_HEIGHT = 170;
    private static final double GAP = 12;
    private static final double WIDEST_BAR = 44;
    private static final double BAR_SHARE = 0.7;

    /**
     * One of the charts.
     *
     * @param bands what stands out on the x axis
     */
    public record Row(PlotAxis yAxis, List<Bar> bars, List<Series> lines, List<Band> bands) {

        public Row {
            requireNonNull(yAxis, "yAxis");
            bars = List.copyOf(bars);
            lines = List.copyOf(lines);
            bands = List.copyOf(bands);
        }
    }

    public ChartColumn {
        requireNonNull(xAxis, "xAxis");
        rows = List.copyOf(rows);
    }

    /** Draws the charts; {@code id} must be its own in the document. */
    public Element drawn(String id, double width) {
        Margins last = margins();
        Margins other = new Margins(last.left(), last.right(), GAP);
        double height = rows.size() * ROW_HEIGHT + last.below() - GAP;
        Element picture = Picture.of(id, title, description, width, height);
        for (int i = 0; i < rows.size(); i++) {
            boolean isLast = i == rows.size() - 1;
            Margins margins = isLast ? last : other;
            Size size = new Size(width, ROW_HEIGHT - GAP + margins.below());
            Frame frame = new Frame(isLast ? xAxis : silent(xAxis), rows.get(i).yAxis(), size, margins);
            picture.add(Element.of("g")
                    .with("transform", "translate(0 " + Element.number(i * ROW_HEIGHT) + ")")
                    .add(drawn(rows.get(i), frame)));
        }
        return picture;
    }

    /** Returns the least margins that leave room for the words of every row. */
    private Margins margins() {
        Margins widest = new Margins(0, 0, 0);
        for (Row row : rows) {
            Margins margins = Margins.of(xAxis, row.yAxis());
            widest = margins.left() > widest.left() ? margins : widest;
        }
        return widest;
    }

    private static PlotAxis silent(PlotAxis axis) {
        Scale scale = axis.scale();
        List<Tick> ticks =
                scale.ticks().stream().map(tick -> new Tick(tick.value(), "")).toList();
        return new PlotAxis("", new Scale(scale.low(), scale.high(), scale.logarithmic(), ticks));
    }

    private static List<Element> drawn(Row row, Frame frame) {
        List<Element> parts = new ArrayList<>(List.of(frame.drawn()));
        double width = barWidth(row.bars(), frame);
        row.bars().forEach(bar -> parts.addAll(drawn(bar, width, frame)));
        row.bands().forEach(band -> parts.add(XyChart.drawn(band, frame)));
        row.lines().forEach(line -> parts.add(XyChart.drawn(line, frame)));
        return parts;
    }

    private static double barWidth(List<Bar> bars, Frame frame) {
        double[] places =
                bars.stream().mapToDouble(bar -> frame.x(bar.x())).sorted().toArray();
        double width = WIDEST_BAR;
        for (int i = 1; i < places.length; i++) {
            width = Math.min(width, BAR_SHARE * (places[i] - places[i - 1]));
        }
        return width;
    }

    private static List<Element> drawn(Bar bar, double width, Frame frame) {
        List<Element> rectangles = new ArrayList<>();
        double below = 0;
        for (Bar.Part part : bar.parts()) {
            double top = frame.y(below + part.value());
            rectangles.add(Element.of("rect")
                    .with("x", frame.x(bar.x()) - width / 2)
                    .with("y", top)
                    .with("width", width)
                    .with("height", frame.y(below) - top)
                    .with("class", "part c" + part.color())
                    .add(Element.of("title", part.tooltip())));
            below += part.value();
        }
        return rectangles;
    }
}
