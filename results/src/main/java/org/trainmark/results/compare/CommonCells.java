package org.trainmark.results.compare;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import org.trainmark.results.CellKey;
import org.trainmark.results.SettingNames;

/**
 * The cells that two sides have in common: those with the same axes whose settings are the same as far as both sides
 * know them. A profile that is no axis may differ, since its change may be what is measured.
 *
 * @param pairs the candidate's cell by the base's
 * @param differences where cells have the same axes and other settings, what differs, a sentence for each setting
 */
record CommonCells(Map<CellKey, CellKey> pairs, Set<String> differences) {

    private static final Set<String> OF_PROFILE = Set.of(SettingNames.PROFILE, SettingNames.PROFILE_SETTINGS);

    CommonCells {
        pairs = Map.copyOf(pairs);
        differences = Set.copyOf(differences);
    }

    static CommonCells of(Set<CellKey> base, Set<CellKey> candidate) {
        Map<SortedMap<String, String>, List<CellKey>> byAxes = new HashMap<>();
        candidate.forEach(cell ->
                byAxes.computeIfAbsent(cell.axes(), axes -> new ArrayList<>()).add(cell));
        Map<CellKey, CellKey> pairs = new LinkedHashMap<>();
        Set<CellKey> taken = new HashSet<>();
        Set<String> differences = new LinkedHashSet<>();
        for (CellKey cell : base) {
            List<CellKey> alike = byAxes.getOrDefault(cell.axes(), List.of());
            Optional<CellKey> same = alike.stream()
                    .filter(other ->
                            !taken.contains(other) && differing(cell, other).isEmpty())
                    .findFirst();
            same.ifPresent(taken::add);
            same.ifPresentOrElse(
                    other -> pairs.put(cell, other),
                    () -> alike.forEach(other ->
                            differing(cell, other).forEach(name -> differences.add(difference(name, cell, other)))));
        }
        return new CommonCells(pairs, differences);
    }

    private static List<String> differing(CellKey one, CellKey other) {
        boolean profileVaries = one.axes().containsKey(SettingNames.PROFILE);
        return one.differences(other).stream()
                .filter(name -> profileVaries || !OF_PROFILE.contains(name))
                .toList();
    }

    private static String difference(String name, CellKey one, CellKey other) {
        return "the cells differ in %s: %s -> %s"
                .formatted(
                        name,
                        one.settings().getOrDefault(name, ""),
                        other.settings().getOrDefault(name, ""));
    }
}
