package org.trainmark.results.export;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.trainmark.results.CellKey;

/**
 * Names that every reader takes: letters, digits, dots, dashes and underlines, no two alike even where capitals do not
 * count, and none a way to another folder.
 */
final class ShortNames {

    /** Perfherder takes 80 characters, of which a metric may stand before. */
    private static final int LONGEST = 60;

    private final Set<String> taken = new HashSet<>();

    /** Returns a name for each cell: its label, as far as readers take it. */
    static Map<CellKey, String> ofCells(Map<CellKey, String> labels) {
        ShortNames names = new ShortNames();
        Map<CellKey, String> all = new LinkedHashMap<>();
        // A cell that stands alone is called the same in every run, wherever it comes in the order of this one.
        Collection<CellKey> inOrder = new ArrayList<>(labels.keySet());
        inOrder.stream()
                .sorted((one, other) -> order(one).compareTo(order(other)))
                .forEach(cell -> all.put(cell, names.take(labels.getOrDefault(cell, ""))));
        return all;
    }

    private static String order(CellKey cell) {
        return cell.axes() + " " + cell.settings();
    }

    /** Returns a name that was not returned before. */
    String take(String text) {
        String name = of(text);
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + "-" + i;
        }
        return free;
    }

    /** Returns a text as readers take it, whether or not another is the same. */
    static String of(String text) {
        String plain = text.replace(", ", "_")
                .replaceAll("[^A-Za-z0-9._-]+", "-")
                .replaceAll("[-_]*_[-_]*", "_")
                .replaceFirst("^[^A-Za-z0-9]+", "")
                .replaceFirst("[^A-Za-z0-9]+$", "");
        String name = plain.isEmpty() ? "unnamed" : plain;
        return name.length() <= LONGEST ? name : shortened(name, text);
    }

    private static String shortened(String name, String text) {
        return "%s-%08x".formatted(name.substring(0, LONGEST - 9), text.hashCode());
    }

    /** Returns the names of a list of texts, in its order. */
    static List<String> ofAll(List<String> texts) {
        ShortNames names = new ShortNames();
        return texts.stream().map(names::take).toList();
    }
}
