package org.trainmark.results.report.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table for a terminal. It gives up columns from the right, down to the ones that it must keep, rather than wrap.
 *
 * @param columns the most important first
 * @param kept how many columns must stay; where even they do not fit, lines are clipped
 * @param gap how many spaces are between columns
 */
public record TextTable(List<Column> columns, int kept, int gap) {

    /** A head and what stands under it. */
    public record Column(String head, List<String> cells) {

        public Column {
            head = Steering.blanked(head);
            cells = cells.stream().map(Steering::blanked).toList();
        }

        int width() {
            return cells.stream().mapToInt(Columns::of).reduce(Columns.of(head), Math::max);
        }

        private String padded(int row, int columns) {
            String text = row < 0 ? head : cells.get(row);
            return text + " ".repeat(columns - Columns.of(text));
        }
    }

    public TextTable {
        columns = List.copyOf(columns);
    }

    /** Returns the table of rows of as many fields as the head has. */
    public static TextTable of(List<String> head, List<List<String>> rows, int kept, int gap) {
        return new TextTable(
                IntStream.range(0, head.size())
                        .mapToObj(i -> new Column(
                                head.get(i),
                                rows.stream().map(row -> row.get(i)).toList()))
                        .toList(),
                kept,
                gap);
    }

    /** Returns how many columns there is room for. */
    private int fitting(int width) {
        int fitting = columns.size();
        while (fitting > kept && widthOf(fitting) > width) {
            fitting--;
        }
        return fitting;
    }

    private int widthOf(int count) {
        return columns.subList(0, count).stream()
                        .mapToInt(column -> column.width() + gap)
                        .sum()
                - gap;
    }

    public boolean fitsWholeIn(int width) {
        return widthOf(columns.size()) <= width;
    }

    /** Returns the head and the rows, none longer than {@code width}. */
    public List<String> lines(int width) {
        List<Column> shown = columns.subList(0, fitting(width));
        List<Integer> widths =
                shown.stream().map(column -> column.width() + gap).toList();
        int rows = columns.get(0).cells().size();
        return IntStream.range(-1, rows)
                .mapToObj(row -> IntStream.range(0, shown.size())
                        .mapToObj(column -> shown.get(column).padded(row, widths.get(column)))
                        .collect(Collectors.joining()))
                .map(line -> clipped(line, width))
                .toList();
    }

    /** Returns the heads of the columns that there is no room for. */
    public List<String> leftOut(int width) {
        return columns.subList(fitting(width), columns.size()).stream()
                .map(Column::head)
                .toList();
    }

    /** Returns a text that ends in an ellipsis if it was longer than {@code width}. */
    public static String clipped(String text, int width) {
        String plain = Steering.blanked(text).stripTrailing();
        return Columns.of(plain) <= width ? plain : Columns.first(plain, width - 1) + "…";
    }

    /** Returns a text in lines no longer than {@code width}, broken between words. */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int taken = 0;
        for (String word : Steering.blanked(text).strip().split("\\s+", -1)) {
            int columns = Columns.of(word);
            if (!line.isEmpty() && taken + 1 + columns > width) {
                lines.add(line.toString());
                line.setLength(0);
                taken = 0;
            }
            taken += columns + (line.isEmpty() ? 0 : 1);
            line.append(line.isEmpty() ? "" : " ").append(clipped(word, width));
        }
        lines.add(line.toString());
        return lines;
    }
}
