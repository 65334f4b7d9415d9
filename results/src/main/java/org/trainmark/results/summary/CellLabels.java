package org.trainmark.results.summary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trainmark.results.CellKey;
import org.trainmark.results.SettingNames;

/** Names cells in few words by what tells them apart: the axes that vary and, where these do not, other settings. */
public final class CellLabels {

    private static final Map<String, String> SHORT_NAMES =
            Map.of(SettingNames.LEARNING_RATE, "rate", SettingNames.BATCH_SIZE, "batch");

    private final List<String> axes;
    private final Map<CellKey, String> labels = new HashMap<>();

    private CellLabels(List<String> axes, Collection<CellKey> cells) {
        this.axes = List.copyOf(axes);
        Map<String, List<CellKey>> alike = cells.stream().distinct().collect(Collectors.groupingBy(this::byAxes));
        alike.forEach((label, same) -> {
            List<String> others = same.size() == 1 ? List.of() : differing(same);
            same.forEach(cell -> labels.put(cell, others.isEmpty() ? label : joined(label, words(cell, others))));
        });
    }

    /** Returns what names cells by whatever tells these apart. */
    public static CellLabels among(Collection<CellKey> cells) {
        SortedSet<String> axes = new TreeSet<>();
        cells.forEach(cell -> axes.addAll(cell.axes().keySet()));
        return new CellLabels(varied(List.copyOf(axes), cells), cells);
    }

    /** Returns what names cells by these axes, and by whatever else tells apart those that are alike in them. */
    static CellLabels among(List<String> axes, Collection<CellKey> cells) {
        return new CellLabels(axes, cells);
    }

    /** Returns the axes that have more than one value among {@code cells}. */
    static List<String> varied(List<String> axes, Collection<CellKey> cells) {
        return axes.stream()
                .filter(axis -> cells.stream()
                                .map(cell -> cell.axes().getOrDefault(axis, ""))
                                .distinct()
                                .limit(2)
                                .count()
                        > 1)
                .toList();
    }

    private static List<String> differing(List<CellKey> cells) {
        SortedSet<String> names = new TreeSet<>();
        cells.forEach(cell -> names.addAll(cell.settings().keySet()));
        CellKey first = cells.get(0);
        return names.stream()
                .filter(name -> cells.stream()
                        .anyMatch(cell -> !first.settings()
                                .getOrDefault(name, "")
                                .equals(cell.settings().getOrDefault(name, ""))))
                .toList();
    }

    /** Returns an axis in one word, if there is one: of a dotted way into a setting, the last part. */
    static String shortName(String axis) {
        String last = axis.substring(axis.lastIndexOf('.') + 1);
        return SHORT_NAMES.getOrDefault(last, last.replace('-', ' '));
    }

    /** Returns a cell in few words; numbers get the name of their axis. */
    public String of(CellKey cell) {
        String label = labels.get(cell);
        return label == null ? byAxes(cell) : label;
    }

    private String byAxes(CellKey cell) {
        List<String> words = new ArrayList<>();
        for (String axis : axes) {
            String value = cell.axes().get(axis);
            if (value != null) {
                words.add(named(axis, ShortValue.shortened(value)));
            }
        }
        return words.isEmpty() ? "the only cell" : String.join(", ", words);
    }

    private static List<String> words(CellKey cell, List<String> settings) {
        return settings.stream()
                .map(name -> shortName(name) + " "
                        + ShortValue.shortened(cell.settings().getOrDefault(name, "not known")))
                .toList();
    }

    private String joined(String label, List<String> words) {
        String others = String.join(", ", words);
        return axes.isEmpty() ? others : label + ", " + others;
    }

    private static String named(String axis, String value) {
        boolean speaksForItself = !value.isEmpty() && Character.isLetter(value.charAt(0)) && !isFlag(value);
        return speaksForItself ? value : shortName(axis) + " " + value;
    }

    private static boolean isFlag(String value) {
        return value.equals("true") || value.equals("false") || value.equals("none");
    }
}
