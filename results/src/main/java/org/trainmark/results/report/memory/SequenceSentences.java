package org.trainmark.results.report.memory;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.trainmark.results.memory.MemoryPrediction;
import org.trainmark.results.memory.ModelErrors;
import org.trainmark.results.memory.SequenceGroup;
import org.trainmark.results.memory.SequenceModel;
import org.trainmark.results.summary.Unit;

/**
 * What follows from the memory of cells of several batch sizes and lengths of sequences: its model, how far that errs,
 * and what it tells for others.
 */
final class SequenceSentences {

    /** Of more lengths the ends are told. */
    private static final int MOST_LENGTHS = 8;

    private SequenceSentences() {}

    static List<String> of(SequenceGroup group) {
        Optional<String> obstacle = group.obstacle();
        if (obstacle.isPresent()) {
            return List.of("No model of memory by batch and length: " + obstacle.get() + ".");
        }
        List<String> sentences = new ArrayList<>();
        group.held().ifPresent(model -> sentences.add(model("Held", group, model)));
        group.peak().ifPresent(model -> sentences.add(model("Peak resident", group, model)));
        return sentences;
    }

    private static String model(String what, SequenceGroup group, SequenceModel model) {
        List<Integer> lengths = List.copyOf(group.byLength().keySet());
        int shortest = lengths.get(0);
        int longest = lengths.get(lengths.size() - 1);
        ModelErrors errors = model.errors();
        String of = group.groups().noun();
        String left = MemorySentences.error("; leaving one batch and length out errs by", errors.leaveOneOut());
        if (lengths.stream().anyMatch(length -> model.perExample(length) <= 0)) {
            return "%s does not grow with batch and %s by more than it varies%s.".formatted(what, of, left);
        }
        List<Integer> told = lengths.size() > MOST_LENGTHS ? List.of(shortest, longest) : lengths;
        return "%s is about %s at %s %d to %s at %d and, for each example, %s%s%s%s."
                .formatted(
                        what,
                        Unit.BYTES.text(model.fixed(shortest)),
                        of,
                        shortest,
                        Unit.BYTES.text(model.fixed(longest)),
                        longest,
                        told.stream()
                                .map(length -> Unit.BYTES.text(model.perExample(length)) + " at " + length)
                                .collect(Collectors.joining(", ")),
                        model.isSquare() ? ", in part by the square of the " + of : "",
                        left,
                        MemorySentences.error(
                                "; telling %s %d from the shorter errs by".formatted(of, longest),
                                errors.largestFromSmaller()));
    }

    /** Returns a sentence for each group, length and batch size; beyond the measured ones it is a warning too. */
    static List<String> predictions(List<SequenceGroup> groups, MemoryQuestion question) {
        List<String> sentences = new ArrayList<>();
        for (SequenceGroup group : groups) {
            for (int length : question.lengths()) {
                for (int batch : question.batchesOr(group.batches())) {
                    sentences.add("%s, %s %d, batch %d: %s"
                            .formatted(
                                    group.label(),
                                    group.groups().noun(),
                                    length,
                                    batch,
                                    prediction(group, batch, length)));
                }
            }
        }
        return sentences;
    }

    private static String prediction(SequenceGroup group, int batch, int length) {
        Optional<MemoryPrediction> held = group.held().map(model -> model.predict(batch, length));
        Optional<MemoryPrediction> peak = group.peak().map(model -> model.predict(batch, length));
        String bands = " In brackets, where one more trial lies with a confidence of 95 %.";
        boolean measured = held.filter(MemoryPrediction::measured).isPresent();
        return "held %s, peak resident %s.%s%s"
                .formatted(
                        MemoryPredictions.text(held),
                        MemoryPredictions.text(peak),
                        bands,
                        measured ? "" : warning(group));
    }

    private static String warning(SequenceGroup group) {
        return " Warning: only batches %d to %d and %ss %d to %d were measured, and what sets in beyond is in no bracket."
                .formatted(
                        group.sizes().batches().first(),
                        group.sizes().batches().last(),
                        group.groups().noun(),
                        group.sizes().lengths().first(),
                        group.sizes().lengths().last());
    }
}
