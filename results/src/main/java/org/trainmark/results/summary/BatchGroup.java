package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.TrialResult;

/**
 * The trials of cells that differ in nothing but the batch size.
 *
 * @param label what they have in common, in few words
 */
public record BatchGroup(String label, List<TrialResult> trials) {

    private static final String BATCH_SIZE = "batch-size";

    public BatchGroup {
        requireNonNull(label, "label");
        trials = List.copyOf(trials);
    }

    /** Returns the groups of trials; those without a batch size are left out. */
    public static List<BatchGroup> of(List<TrialResult> trials) {
        Map<SortedMap<String, String>, List<TrialResult>> byRest = new LinkedHashMap<>();
        trials.stream()
                .filter(trial -> trial.cell().containsKey(BATCH_SIZE))
                .forEach(trial -> byRest.computeIfAbsent(rest(trial.cell()), rest -> new ArrayList<>())
                        .add(trial));
        CellLabels labels = CellLabels.among(byRest.keySet());
        return byRest.entrySet().stream()
                .map(entry -> new BatchGroup(labels.of(entry.getKey()), entry.getValue()))
                .toList();
    }

    /** Returns a cell without its batch size. */
    public static SortedMap<String, String> rest(SortedMap<String, String> cell) {
        SortedMap<String, String> rest = new TreeMap<>(cell);
        rest.remove(BATCH_SIZE);
        return rest;
    }

    /** Returns the batch size of one of the trials. */
    public static int batchSize(TrialResult trial) {
        return Integer.parseInt(trial.cell().getOrDefault(BATCH_SIZE, ""));
    }

    /** Returns the trials by their batch size, the smallest first. */
    public SortedMap<Integer, List<TrialResult>> byBatchSize() {
        SortedMap<Integer, List<TrialResult>> all = new TreeMap<>();
        trials.forEach(trial -> all.computeIfAbsent(batchSize(trial), batch -> new ArrayList<>())
                .add(trial));
        return all;
    }
}
