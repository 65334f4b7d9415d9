package org.trainmark.results.report.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.trainmark.results.memory.BySequence;
import org.trainmark.results.memory.LargestFit;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.memory.MemoryUse;
import org.trainmark.results.memory.SequenceGroup;
import org.trainmark.results.summary.Unit;

/** Tables with a column for each length of sequences. */
final class SequenceTable {

    private SequenceTable() {}

    /** Returns what is held: a row for each batch size of each group. */
    static MemoryTable held(List<SequenceGroup> sequences) {
        List<BySequence<MemoryGroup>> all =
                sequences.stream().map(SequenceGroup::groups).toList();
        SortedSet<Integer> lengths = lengths(all);
        List<List<String>> rows = new ArrayList<>();
        for (SequenceGroup group : sequences) {
            for (int batch : group.batches()) {
                List<String> first = List.of(group.label(), Integer.toString(batch));
                rows.add(row(first, lengths, group.groups(), one -> held(one, batch)));
            }
        }
        return new MemoryTable(head(List.of("Cells", "Batch"), all, lengths), rows);
    }

    private static String held(MemoryGroup group, int batch) {
        return group.uses().containsKey(batch)
                ? Unit.BYTES.text(group.median(batch, MemoryUse::held))
                : group.failures().getOrDefault(batch, MemoryTable.UNKNOWN);
    }

    /** Returns the largest batches that were found to fit: a row for each group. */
    static MemoryTable largest(List<BySequence<LargestFit>> fits) {
        SortedSet<Integer> lengths = lengths(fits);
        return new MemoryTable(
                head(List.of("Cells", "Limit"), fits, lengths),
                fits.stream()
                        .map(group -> row(List.of(group.label(), limit(group)), lengths, group, SequenceTable::batch))
                        .toList());
    }

    private static String limit(BySequence<LargestFit> group) {
        LargestFit first = group.byLength().values().iterator().next();
        return Unit.BYTES.text(first.limitBytes());
    }

    private static String batch(LargestFit fit) {
        return fit.batch().stream().mapToObj(Integer::toString).findFirst().orElse("none")
                + (fit.tooLarge().isPresent() ? "" : " or more");
    }

    private static SortedSet<Integer> lengths(List<? extends BySequence<?>> groups) {
        SortedSet<Integer> lengths = new TreeSet<>();
        groups.forEach(group -> lengths.addAll(group.byLength().keySet()));
        return lengths;
    }

    private static List<String> head(
            List<String> first, List<? extends BySequence<?>> groups, SortedSet<Integer> lengths) {
        List<String> head = new ArrayList<>(first);
        lengths.forEach(length -> head.add(groups.get(0).noun() + " " + length));
        return head;
    }

    private static <T> List<String> row(
            List<String> first, SortedSet<Integer> lengths, BySequence<T> group, Function<T, String> text) {
        List<String> row = new ArrayList<>(first);
        lengths.forEach(length -> row.add(
                Optional.ofNullable(group.byLength().get(length)).map(text).orElse(MemoryTable.UNKNOWN)));
        return row;
    }
}
