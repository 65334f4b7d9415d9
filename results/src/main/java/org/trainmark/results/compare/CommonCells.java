package org.trainmark.results.compare;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.trainmark.results.CellKey;
import org.trainmark.results.SettingNames;
import org.trainmark.results.summary.CellLabels;

/**
 * The cells that two sides have in common: those with the same axes whose settings are the same as far as both sides
 * know them. A profile that is no axis may differ, since its change may be what is measured.
 *
 * @param pairs the candidate's cell by the base's
 * @param ofBase cells that the base alone has
 * @param ofCandidate cells that the candidate alone has
 * @param differences where cells have the same axes and other settings, what differs, a sentence for each setting
 */
record CommonCells(
        Map<CellKey, CellKey> pairs, Set<CellKey> ofBase, Set<CellKey> ofCandidate, Set<String> differences) {

    private static final int MOST_NAMED = 10;

    private static final Set<String> OF_PROFILE = Set.of(SettingNames.PROFILE, SettingNames.PROFILE_SETTINGS);

    CommonCells {
        pairs = Collections.unmodifiableMap(new LinkedHashMap<>(pairs));
        ofBase = Set.copyOf(ofBase);
        ofCandidate = Set.copyOf(ofCandidate);
        differences = Set.copyOf(differences);
    }

    static CommonCells of(Set<CellKey> base, Set<CellKey> candidate) {
        return of(base, candidate, false);
    }

    /** @param acrossPrograms whether the axes alone count */
    static CommonCells of(Set<CellKey> base, Set<CellKey> candidate, boolean acrossPrograms) {
        Map<SortedMap<String, String>, List<CellKey>> byAxes = new HashMap<>();
        candidate.forEach(cell ->
                byAxes.computeIfAbsent(cell.axes(), axes -> new ArrayList<>()).add(cell));
        Map<CellKey, CellKey> pairs = new LinkedHashMap<>();
        Set<CellKey> taken = new HashSet<>();
        Set<String> differences = new LinkedHashSet<>();
        for (CellKey cell : base) {
            List<CellKey> alike = byAxes.getOrDefault(cell.axes(), List.of());
            Optional<CellKey> same = alike.stream()
                    .filter(other -> !taken.contains(other)
                            && (acrossPrograms || differing(cell, other).isEmpty()))
                    .findFirst();
            same.ifPresent(taken::add);
            same.ifPresentOrElse(
                    other -> pairs.put(cell, other),
                    () -> alike.forEach(other ->
                            differing(cell, other).forEach(name -> differences.add(difference(name, cell, other)))));
        }
        return new CommonCells(pairs, less(base, pairs.keySet()), less(candidate, taken), differences);
    }

    private static Set<CellKey> less(Set<CellKey> cells, Set<CellKey> others) {
        Set<CellKey> left = new LinkedHashSet<>(cells);
        left.removeAll(others);
        return left;
    }

    /** @throws NotComparableException if there are none */
    void requireAny() {
        if (pairs.isEmpty()) {
            List<String> reasons =
                    new ArrayList<>(List.of("they have no cell in common: the base has %d, the candidate %d others"
                            .formatted(ofBase.size(), ofCandidate.size())));
            differences.stream().sorted().limit(MOST_NAMED).forEach(reasons::add);
            throw new NotComparableException(reasons);
        }
    }

    /** Returns names for all cells of both sides. */
    CellLabels labels() {
        Set<CellKey> all = new LinkedHashSet<>(pairs.values());
        all.addAll(ofBase);
        all.addAll(ofCandidate);
        return CellLabels.among(all);
    }

    /** Returns the names of the cells that the base alone has. */
    List<String> missing() {
        return names(ofBase);
    }

    private List<String> names(Set<CellKey> cells) {
        CellLabels labels = labels();
        return cells.stream().map(labels::of).sorted().toList();
    }

    /** Returns what a reader must know of cells that are on one side only. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (!ofBase.isEmpty()) {
            notes.add("Missing in the candidate: " + listed(missing()) + ".");
        }
        if (!ofCandidate.isEmpty()) {
            notes.add("Only in the candidate, and left out: " + listed(names(ofCandidate)) + ".");
        }
        differences.stream()
                .sorted()
                .limit(MOST_NAMED)
                .forEach(difference -> notes.add("Of those left out, " + difference + "."));
        return notes;
    }

    private static String listed(List<String> names) {
        String first = names.stream().limit(MOST_NAMED).collect(Collectors.joining("; "));
        return names.size() <= MOST_NAMED ? first : "%s; and %d more".formatted(first, names.size() - MOST_NAMED);
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
