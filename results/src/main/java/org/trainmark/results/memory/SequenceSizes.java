package org.trainmark.results.memory;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.trainmark.results.CellKey;
import org.trainmark.results.SettingNames;
import org.trainmark.results.summary.Words;

/** The batch sizes and the lengths of sequences that cells have, where their length varies. */
public record SequenceSizes(SortedSet<Integer> batches, SortedSet<Integer> lengths) {

    private static final int FEWEST_BATCHES = 2;

    /** Of two lengths nothing says whether memory grows with the length or with its square. */
    private static final int FEWEST_LENGTHS = 3;

    public SequenceSizes {
        batches = Collections.unmodifiableSortedSet(new TreeSet<>(batches));
        lengths = Collections.unmodifiableSortedSet(new TreeSet<>(lengths));
    }

    /** Returns those of cells. */
    public static SequenceSizes of(Collection<CellKey> cells) {
        return new SequenceSizes(sizes(cells, CellKey::batchSize), sizes(cells, CellKey::sequenceLength));
    }

    private static SortedSet<Integer> sizes(Collection<CellKey> cells, Function<CellKey, OptionalInt> of) {
        return cells.stream()
                .flatMapToInt(cell -> of.apply(cell).stream())
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns why these do not tell how memory grows with both, in a sentence with the mend; empty if they may. */
    public Optional<String> shortage() {
        if (lengths.isEmpty()) {
            return Optional.of("no length of sequences varies; make one of these an axis: "
                    + String.join(", ", SettingNames.SEQUENCE_LENGTHS));
        }
        return batches.size() >= FEWEST_BATCHES && lengths.size() >= FEWEST_LENGTHS
                ? Optional.empty()
                : Optional.of(
                        "%s and %s do not tell how memory grows with both; measure at least %d batch sizes and %d lengths"
                                .formatted(
                                        Words.count(batches.size(), "batch size"),
                                        Words.count(lengths.size(), "length"),
                                        FEWEST_BATCHES,
                                        FEWEST_LENGTHS));
    }
}
