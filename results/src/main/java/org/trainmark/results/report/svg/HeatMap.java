package org.trainmark.results.report.svg;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trainmark.results.report.markup.Element;

/**
 * A table of values as colors.
 *
 * @param rowNames what the rows are, top first
 * @param columnNames what the columns are, left first
 * @param tiles by row and column; what is missing was not measured
 */
public record HeatMap(String title, String description, Names rowNames, Names columnNames, Map<Place, Tile> tiles) {

    /** How many shades there are; the last is the best. */
    public static final int SHADES = 7;

    private static final double WIDTH = 540;
    private static final double TOP = 30;
    private static final double TWO_LINES = 52;
    private static final double ONE_LINE = 34;
    private static final double GAP = 3;

    /** The values along one side, under the name of their axis. */
    public record Names(String axis, List<String> values) {

        public Names {
            values = List.copyOf(values);
        }
    }

    /** Row and column, from 0. */
    public record Place(int row, int column) {}

    /**
     * One value.
     *
     * @param shade 1 for the worst to {@link #SHADES} for the best, 0 for none
     */
    public record Tile(int shade, String text, String subtext, String tooltip) {}

    public HeatMap {
        tiles = Collections.unmodifiableMap(new LinkedHashMap<>(tiles));
    }

    /** Draws the map; {@code id} must be its own in the document. */
    public Element drawn(String id) {
        double left = 18
                + rowNames.values().stream().mapToDouble(Picture::widthOf).max().orElse(0);
        double tileWidth = (WIDTH - left) / columnNames.values().size();
        double bottom = TOP + rowHeight() * rowNames.values().size();
        List<Element> parts = new ArrayList<>();
        parts.add(Picture.text(rowNames.axis(), 4, 14, "start").with("class", "axis-title"));
        parts.add(Picture.text(columnNames.axis(), WIDTH - GAP, bottom + 42, "end")
                .with("class", "axis-title"));
        for (int row = 0; row < rowNames.values().size(); row++) {
            parts.add(
                    Picture.text(rowNames.values().get(row), left - 10, TOP + (row + 0.5) * rowHeight() + 4.5, "end"));
        }
        for (int column = 0; column < columnNames.values().size(); column++) {
            parts.add(Picture.text(
                    columnNames.values().get(column), left + (column + 0.5) * tileWidth, bottom + 20, "middle"));
        }
        tiles.forEach((place, tile) -> parts.add(
                drawn(tile, left + place.column() * tileWidth, TOP + place.row() * rowHeight(), tileWidth - GAP)));
        return Picture.of(id, title, description, WIDTH, bottom + 52).add(parts);
    }

    private double rowHeight() {
        return tiles.values().stream().allMatch(tile -> tile.subtext().isEmpty()) ? ONE_LINE : TWO_LINES;
    }

    private Element drawn(Tile tile, double x, double y, double width) {
        double height = rowHeight() - GAP;
        double middle = x + width / 2;
        double line = y + height / 2 + (tile.subtext().isEmpty() ? 4.5 : -2);
        Element group = Element.of("g")
                .with("class", "tile h" + tile.shade())
                .add(
                        Element.of("title", tile.tooltip()),
                        Element.of("rect")
                                .with("x", x)
                                .with("y", y)
                                .with("width", width)
                                .with("height", height)
                                .with("rx", 4),
                        Picture.text(tile.text(), middle, line, "middle"));
        return tile.subtext().isEmpty()
                ? group
                : group.add(Picture.text(tile.subtext(), middle, line + 16, "middle")
                        .with("class", "small"));
    }
}
