package org.trainmark.results.memory;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.trainmark.results.CellKey;
import org.trainmark.results.summary.CellLabels;

/**
 * What is known of cells that differ in the length of their sequences, and of nothing else that counts.
 *
 * @param rest what they have in common
 * @param label the same in few words
 * @param axis that says the length
 * @param byLength at least two
 */
public record BySequence<T>(CellKey rest, String label, String axis, SortedMap<Integer, T> byLength) {

    public BySequence {
        requireNonNull(rest, "rest");
        requireNonNull(label, "label");
        requireNonNull(axis, "axis");
        byLength = Collections.unmodifiableSortedMap(new TreeMap<>(byLength));
    }

    /**
     * Puts what differs in the length alone together; what has one length only is left out; in the order of labels.
     *
     * @param cell of what is known
     */
    static <T> List<BySequence<T>> of(List<T> all, Function<T, CellKey> cell) {
        Map<CellKey, SortedMap<Integer, T>> byRest = new LinkedHashMap<>();
        Map<CellKey, String> axes = new LinkedHashMap<>();
        for (T one : all) {
            CellKey key = cell.apply(one);
            key.sequenceAxis().ifPresent(axis -> {
                CellKey rest = key.withoutSequenceLength();
                axes.put(rest, axis);
                byRest.computeIfAbsent(rest, none -> new TreeMap<>())
                        .put(key.sequenceLength().orElseThrow(), one);
            });
        }
        byRest.values().removeIf(lengths -> lengths.size() < 2);
        CellLabels labels = CellLabels.among(byRest.keySet());
        return byRest.entrySet().stream()
                .map(rest -> new BySequence<>(
                        rest.getKey(), labels.of(rest.getKey()), axes.getOrDefault(rest.getKey(), ""), rest.getValue()))
                .sorted(Comparator.comparing(BySequence::label))
                .toList();
    }

    /** Returns what the length is called: {@code length}, {@code context}. */
    public String noun() {
        return axis.substring(axis.lastIndexOf('.') + 1);
    }
}
