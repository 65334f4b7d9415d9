package org.trainmark.results.report.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.memory.MemoryPrediction;
import org.trainmark.results.summary.Unit;

/** What the models of memory tell for batch sizes, in sentences. */
public final class MemoryPredictions {

    private MemoryPredictions() {}

    /** Returns a sentence for each group and batch size; beyond the measured ones it is a warning too. */
    public static List<String> sentences(List<MemoryGroup> groups, List<Integer> batches) {
        List<String> sentences = new ArrayList<>();
        for (MemoryGroup group : groups) {
            batches.forEach(
                    batch -> sentences.add("%s, batch %d: %s".formatted(group.label(), batch, sentence(group, batch))));
        }
        return sentences;
    }

    private static String sentence(MemoryGroup group, int batch) {
        if (group.uses().size() < 2) {
            return "cannot tell from one batch size; measure at least 2, better 3.";
        }
        return "held "
                + text(group.held().map(line -> line.predict(batch)))
                + ", peak resident "
                + text(group.peak().map(line -> line.predict(batch)))
                + "."
                + doubts(group, batch);
    }

    /** Returns what a model tells, with its band. */
    static String text(Optional<MemoryPrediction> prediction) {
        return prediction
                .filter(MemoryPredictions::isPossible)
                .map(MemoryPredictions::text)
                .orElse("cannot tell");
    }

    private static String text(MemoryPrediction told) {
        return told.band()
                .map(band -> Unit.BYTES.text(told.bytes(), band))
                .orElseGet(() -> Unit.BYTES.text(told.bytes()));
    }

    /** A line that falls, through noise, ends below nothing. */
    private static boolean isPossible(MemoryPrediction told) {
        return told.bytes() > 0;
    }

    private static String doubts(MemoryGroup group, int batch) {
        int smallest = group.uses().firstKey();
        int largest = group.uses().lastKey();
        String untested = group.uses().size() == 2
                ? " Of 2 batch sizes, nothing says how far the model errs."
                : " In brackets, where one more trial lies with a confidence of 95 %%, from %d batch sizes."
                        .formatted(group.uses().size());
        return smallest <= batch && batch <= largest
                ? untested
                : untested
                        + " Warning: only %d to %d were measured, and what sets in beyond is in no bracket."
                                .formatted(smallest, largest);
    }
}
