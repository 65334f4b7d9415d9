package org.trainmark.results.history;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a history keeps of one cell in one run.
 *
 * @param key short and stable: a digest of the cell's axes
 * @param label for people
 * @param values by the name of the metric
 */
public record KeptCell(String key, String label, SortedMap<String, KeptValue> values) {

    public KeptCell {
        requireNonNull(key, "key");
        requireNonNull(label, "label");
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }
}
