package org.trainmark.results.report.memory;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.memory.MemoryFacts;

/**
 * What a model of memory is asked.
 *
 * @param batches to tell the memory of; none for those that were measured, if lengths are asked for
 * @param lengths of sequences to tell the memory of; none for those that were measured
 */
public record MemoryQuestion(List<Integer> batches, List<Integer> lengths) {

    public MemoryQuestion {
        batches = List.copyOf(batches);
        lengths = List.copyOf(lengths);
    }

    /** Returns the answers, in sentences. */
    public List<String> answers(MemoryFacts facts) {
        return lengths.isEmpty()
                ? MemoryPredictions.sentences(facts.groups(), batches)
                : SequenceSentences.predictions(facts.sequences(), this);
    }

    /** Returns the batch sizes that a group is asked for where lengths are. */
    List<Integer> batchesOr(Iterable<Integer> measured) {
        List<Integer> all = new ArrayList<>(batches);
        if (batches.isEmpty()) {
            measured.forEach(all::add);
        }
        return all;
    }
}
