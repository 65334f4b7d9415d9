package org.trainmark.results.memory;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.trainmark.results.CellKey;
import org.trainmark.results.Outcome;
import org.trainmark.results.SettingNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.summary.BatchGroup;

/**
 * The largest batch that was found to fit under a limit of memory, of cells that differ in the batch size alone.
 *
 * @param rest what they have in common
 * @param label the same in few words
 * @param limitBytes that the engine was held to
 * @param batch empty where none fits
 * @param tooLarge the smallest batch that was found not to fit; empty where all did
 */
public record LargestFit(CellKey rest, String label, double limitBytes, OptionalInt batch, OptionalInt tooLarge) {

    public LargestFit {
        requireNonNull(rest, "rest");
        requireNonNull(label, "label");
        requireNonNull(batch, "batch");
        requireNonNull(tooLarge, "tooLarge");
    }

    /** Returns what the trials of a run found; nothing where none was tried under a limit. */
    public static List<LargestFit> of(List<TrialReport> trials) {
        List<TrialReport> limited =
                trials.stream().filter(trial -> limit(trial).isPresent()).toList();
        return BatchGroup.of(limited).stream().map(LargestFit::of).toList();
    }

    private static Optional<String> limit(TrialReport trial) {
        CellKey cell = trial.cell();
        return cell.value(SettingNames.MEMORY_LIMIT).filter(text -> text.matches("[0-9]{1,18}"));
    }

    private static LargestFit of(BatchGroup group) {
        SortedMap<Integer, List<TrialReport>> byBatch = group.byBatchSize();
        TrialReport any = group.trials().get(0);
        return new LargestFit(
                group.rest(),
                group.label(),
                Double.parseDouble(limit(any).orElseThrow()),
                byBatch.entrySet().stream()
                        .filter(tried -> tried.getValue().stream().allMatch(TrialReport::isMeasured))
                        .mapToInt(Map.Entry::getKey)
                        .max(),
                byBatch.entrySet().stream()
                        .filter(tried ->
                                tried.getValue().stream().anyMatch(trial -> trial.outcome() == Outcome.OUT_OF_MEMORY))
                        .mapToInt(Map.Entry::getKey)
                        .min());
    }
}
