package org.trainmark.results.early.parallel;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.trainmark.results.CellKey;
import org.trainmark.results.SettingNames;

/**
 * What one run trains otherwise than another, by settings that both have.
 *
 * @param watched cells of the one
 * @param grid cells of the other
 */
record OtherSettings(Collection<CellKey> watched, Collection<CellKey> grid) {

    /** What a person changes who watches, what a profile is called, and what is measured before the training. */
    private static final Set<String> FREE = Set.of(
            SettingNames.LEARNING_RATE,
            SettingNames.SCHEDULE,
            SettingNames.PROFILE,
            SettingNames.THROUGHPUT,
            SettingNames.DATA,
            SettingNames.DATA_SHA256);

    OtherSettings {
        watched = List.copyOf(watched);
        grid = List.copyOf(grid);
    }

    /**
     * Checks that both train on the same data.
     *
     * @throws IllegalArgumentException if not, with what differs
     */
    void checkData() {
        for (String name : List.of(SettingNames.DATA, SettingNames.DATA_SHA256)) {
            SortedSet<String> here = values(watched, name);
            SortedSet<String> there = values(grid, name);
            if (!here.isEmpty() && !there.isEmpty() && !(here.equals(there) && here.size() == 1)) {
                throw new IllegalArgumentException(
                        "its %s is %s, and that of the trainings it is to stand against %s; name a run of the same data"
                                .formatted(name, String.join(" and ", here), String.join(" and ", there)));
            }
        }
    }

    /** Returns the settings of the one that no cell of the other has, as {@code batch-size: 64}. */
    List<String> unknown() {
        SortedSet<String> names = new TreeSet<>();
        watched.forEach(cell -> names.addAll(cell.settings().keySet()));
        names.removeAll(FREE);
        return names.stream()
                .filter(name -> !values(grid, name).isEmpty())
                .flatMap(name -> values(watched, name).stream()
                        .filter(value -> !values(grid, name).contains(value))
                        .map(value -> name + ": " + value))
                .toList();
    }

    private static SortedSet<String> values(Collection<CellKey> cells, String name) {
        SortedSet<String> values = new TreeSet<>();
        cells.forEach(cell -> {
            String value = cell.settings().get(name);
            if (value != null) {
                values.add(value);
            }
        });
        return values;
    }
}
