package org.trainmark.results.compare;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a comparison says of one cell.
 *
 * @param label the cell in few words
 * @param effects one for each metric that both sides have
 */
public record CellComparison(String label, SortedMap<String, String> cell, List<Effect> effects) {

    public CellComparison {
        requireNonNull(label, "label");
        cell = Collections.unmodifiableSortedMap(new TreeMap<>(cell));
        effects = List.copyOf(effects);
    }
}
