package org.trainmark.results.compare.contrast;

import static java.util.Objects.requireNonNull;

import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trainmark.results.CellKey;

/** Contrasts, each judged beside all others: those that are guarded as one family, the rest as another. */
record JudgedCells(Map<CellKey, List<Contrast>> contrasts, double level) {

    /** Returns what the contrasts say, in their order. */
    Map<CellKey, List<Effect>> effects() {
        IdentityHashMap<Contrast, Judgment> judgments = judgments();
        Map<CellKey, List<Effect>> effects = new LinkedHashMap<>();
        contrasts.forEach((cell, all) -> effects.put(
                cell,
                all.stream()
                        .map(contrast -> contrast.effect(requireNonNull(judgments.get(contrast))))
                        .toList()));
        return effects;
    }

    private IdentityHashMap<Contrast, Judgment> judgments() {
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
        return judgments;
    }
}
