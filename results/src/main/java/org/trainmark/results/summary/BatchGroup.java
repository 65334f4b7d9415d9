package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.trainmark.results.CellKey;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrialReport;

/**
 * The trials of cells that differ in nothing but the batch size.
 *
 * @param rest what they have in common
 * @param label the same in few words
 * @param byBatchSize the smallest first
 */
public record BatchGroup(CellKey rest, String label, SortedMap<Integer, List<TrialReport>> byBatchSize) {

    private static final Comparator<CellKey> BY_LENGTH =
            Comparator.comparingInt(rest -> rest.sequenceLength().orElse(0));

    public BatchGroup {
        requireNonNull(rest, "rest");
        requireNonNull(label, "label");
        SortedMap<Integer, List<TrialReport>> copy = new TreeMap<>();
        byBatchSize.forEach((batch, trials) -> copy.put(batch, List.copyOf(trials)));
        byBatchSize = copy;
    }

    /**
     * Returns the groups of trials in the order in which they began, but those together that differ in the length of
     * sequences alone, the shortest first; trials of which nobody knows the batch size are left out.
     */
    public static List<BatchGroup> of(List<TrialReport> trials) {
        Map<CellKey, CellKey> rests = new LinkedHashMap<>();
        Map<CellKey, SortedMap<Integer, List<TrialReport>>> byRest = new LinkedHashMap<>();
        for (TrialReport trial : trials) {
            trial.cell()
                    .batchSize()
                    .ifPresent(batch -> byRest.computeIfAbsent(
                                    rests.computeIfAbsent(trial.cell(), BatchGroup::rest), rest -> new TreeMap<>())
                            .computeIfAbsent(batch, size -> new ArrayList<>())
                            .add(trial));
        }
        CellLabels labels = CellLabels.among(byRest.keySet());
        return byRest.keySet().stream()
                .collect(Collectors.groupingBy(CellKey::withoutSequenceLength, LinkedHashMap::new, Collectors.toList()))
                .values()
                .stream()
                .flatMap(alike -> alike.stream().sorted(BY_LENGTH))
                .map(rest -> new BatchGroup(rest, labels.of(rest), requireNonNull(byRest.get(rest))))
                .toList();
    }

    /** Returns a cell without its batch size. */
    public static CellKey rest(CellKey cell) {
        return cell.without(SettingNames.BATCH_SIZE);
    }

    /** Returns the trials of all batch sizes. */
    public List<TrialReport> trials() {
        return byBatchSize.values().stream().flatMap(List::stream).toList();
    }
}
