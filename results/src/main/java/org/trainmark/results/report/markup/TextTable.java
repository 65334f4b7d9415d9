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
            cells = List.copyOf(cells);
        }

        int width() {
            return cells.stream().mapToInt(String::length).reduce(head.length(), Math::max);
        }

        private String padded(int row, int gap) {
            String text = row < 0 ? head : cells.get(row);
            return text + " ".repeat(width() - text.length() + gap);
        }
    }

    public TextTable {
        columns = List.copyOf(columns);
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
        int rows = columns.get(0).cells().size();
        return IntStream.range(-1, rows)
                .mapToObj(row ->
                        shown.stream().map(column -> column.padded(row, gap)).collect(Collectors.joining()))
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
        String plain = text.replaceAll("\\p{Cntrl}", " ").stripTrailing();
        return plain.length() <= width ? plain : plain.substring(0, Math.max(0, width - 1)) + "…";
    }

    /** Returns a text in lines no longer than {@code width}, broken between words. */
    public static List<String> wrapped(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(clipped(word, width));
        }
        lines.add(line.toString());
        return lines;
    }
}
