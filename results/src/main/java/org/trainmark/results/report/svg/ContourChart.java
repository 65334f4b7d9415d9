package org.trainmark.results.report.svg;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.trainmark.results.report.markup.Element;

/**
 * A value over a plane as shades between levels, with points on top.
 *
 * @param description what the chart shows, for those who cannot see it
 * @param bands from the lowest values up
 */
public record ContourChart(
        String title,
        String description,
        PlotAxis xAxis,
        PlotAxis yAxis,
        List<Patch> patches,
        List<Band> bands,
        List<Series> series) {

    /**
     * Values of one shade.
     *
     * @param from the least of them; -Infinity for the lowest
     * @param shade 1 to {@link HeatMap#SHADES}
     */
    public record Band(double from, int shade) {}

    public ContourChart {
        requireNonNull(xAxis, "xAxis");
        requireNonNull(yAxis, "yAxis");
        patches = List.copyOf(patches);
        bands = List.copyOf(bands);
        series = List.copyOf(series);
    }

    /** Draws the chart; {@code id} must be its own in the document. */
    public Element drawn(String id, Size size) {
        Frame frame = new Frame(xAxis, yAxis, size);
        Element picture = Picture.of(id, title, description, size.width(), size.height());
        for (Band band : bands) {
            String path = patches.stream()
                    .map(patch -> patch.atLeast(band.from(), frame))
                    .collect(Collectors.joining());
            if (!path.isEmpty()) {
                picture.add(Element.of("path").with("d", path).with("class", "shade h" + band.shade()));
            }
        }
        picture.add(frame.drawn());
        series.forEach(line -> picture.add(XyChart.drawn(line, frame)));
        return picture;
    }
}
