package org.trainmark.results.memory;

import java.util.List;
import org.trainmark.results.TrialReport;

/**
 * What the trials of a run say of memory.
 *
 * @param groups of cells that differ in the batch size alone
 * @param sequences which of these differ in the length of their sequences alone
 * @param fits the largest batches that were found to fit under a limit
 * @param fitsBySequence which of these differ in the length alone
 */
public record MemoryFacts(
        List<MemoryGroup> groups,
        List<SequenceGroup> sequences,
        List<LargestFit> fits,
        List<BySequence<LargestFit>> fitsBySequence) {

    public MemoryFacts {
        groups = List.copyOf(groups);
        sequences = List.copyOf(sequences);
        fits = List.copyOf(fits);
        fitsBySequence = List.copyOf(fitsBySequence);
    }

    /** Returns those groups that have more than one batch size. */
    public List<MemoryGroup> groupsOfSeveralBatches() {
        return groups.stream().filter(group -> group.uses().size() > 1).toList();
    }

    /** Reads them off trials. */
    public static MemoryFacts of(List<TrialReport> trials) {
        return of(trials, trials);
    }

    /**
     * Reads them off trials.
     *
     * @param measured those that were to see what is held
     * @param all of these and those that were to see what fits
     */
    public static MemoryFacts of(List<TrialReport> measured, List<TrialReport> all) {
        List<MemoryGroup> groups = MemoryGroup.of(measured);
        List<LargestFit> fits = LargestFit.of(all);
        return new MemoryFacts(groups, SequenceGroup.of(groups), fits, BySequence.of(fits, LargestFit::rest));
    }
}
