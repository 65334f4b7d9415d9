package org.trainmark.results.summary;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names cells by the axes that tell them apart. */
public final class CellLabels {

    private static final Map<String, String> SHORT_NAMES = Map.of("learning-rate", "rate", "batch-size", "batch");

    private final List<String> axes;

    CellLabels(List<String> axes) {
        this.axes = List.copyOf(axes);
    }

    /** Returns what names cells by whatever tells these apart. */
    public static CellLabels among(Collection<? extends Map<String, String>> cells) {
        List<String> axes = cells.stream()
                .flatMap(cell -> cell.keySet().stream())
                .distinct()
                .sorted()
                .toList();
        return new CellLabels(varied(axes, cells));
    }

    /** Returns the axes that have more than one value among {@code cells}. */
    static List<String> varied(List<String> axes, Collection<? extends Map<String, String>> cells) {
        return axes.stream()
                .filter(axis -> cells.stream()
                                .map(cell -> cell.getOrDefault(axis, ""))
                                .distinct()
                                .count()
                        > 1)
                .toList();
    }

    /** Returns an axis in one word, if there is one: of a dotted way into a setting, the last part. */
    static String shortName(String axis) {
        String last = axis.substring(axis.lastIndexOf('.') + 1);
        return SHORT_NAMES.getOrDefault(last, last.replace('-', ' '));
    }

    /** Returns the cell in few words; numbers get the name of their axis. */
    public String of(Map<String, String> cell) {
        String label = axes.stream()
                .filter(cell::containsKey)
                .map(axis -> named(axis, FlowText.shortened(cell.getOrDefault(axis, ""))))
                .collect(Collectors.joining(", "));
        return label.isEmpty() ? "the only cell" : label;
    }

    private static String named(String axis, String value) {
        boolean speaksForItself = !value.isEmpty() && Character.isLetter(value.charAt(0)) && !isFlag(value);
        return speaksForItself ? value : shortName(axis) + " " + value;
    }

    private static boolean isFlag(String value) {
        return value.equals("true") || value.equals("false") || value.equals("none");
    }
}
