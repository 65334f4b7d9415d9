package org.trainmark.results.compare;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.trainmark.results.CellKey;
import org.trainmark.results.summary.CellLabels;

/** Contrasts, each judged beside all others: those that are guarded as one family, the rest as another. */
record JudgedCells(Map<CellKey, List<Contrast>> contrasts, CellLabels labels, double level) {

    JudgedCells {
        requireNonNull(labels, "labels");
    }

    /** Returns the cells in the order of their labels. */
    List<CellComparison> cells() {
        IdentityHashMap<Contrast, Judgment> judgments = new IdentityHashMap<>();
        for (boolean guarded : new boolean[] {true, false}) {
            List<Contrast> family = contrasts.values().stream()
                    .flatMap(List::stream)
                    .filter(contrast -> contrast.metric().guarded() == guarded)
                    .toList();
            List<Judgment> judged = new Family(family, level).judgments();
            for (int i = 0; i < family.size(); i++) {
                judgments.put(family.get(i), judged.get(i));
            }
        }
        List<CellComparison> cells = new ArrayList<>();
        contrasts.forEach((cell, all) -> cells.add(new CellComparison(
                labels.of(cell),
                cell,
                all.stream()
                        .map(contrast -> contrast.effect(requireNonNull(judgments.get(contrast))))
                        .toList())));
        cells.sort(Comparator.comparing(CellComparison::label));
        return cells;
    }
}
