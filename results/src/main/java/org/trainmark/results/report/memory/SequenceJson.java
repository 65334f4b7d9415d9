package org.trainmark.results.report.memory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.trainmark.results.memory.LargestFit;
import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.memory.ModelErrors;
import org.trainmark.results.memory.SequenceGroup;
import org.trainmark.results.memory.SequenceModel;
import org.trainmark.results.report.markup.JsonText;

/** How memory grows with the batch and the length of sequences, and what fits a limit, for programs: bytes. */
final class SequenceJson {

    private SequenceJson() {}

    static void add(MemoryFacts facts, MemoryQuestion question, ObjectNode all) {
        ArrayNode sequences = all.putArray("sequences");
        for (SequenceGroup group : facts.sequences()) {
            ObjectNode node = sequences.addObject();
            node.put("label", group.label()).put("axis", group.groups().axis());
            group.held().ifPresent(model -> add(group, model, node.putObject("heldModel")));
            ArrayNode predictions = node.putArray("predictions");
            question.lengths()
                    .forEach(length -> question.batchesOr(group.batches())
                            .forEach(batch -> predict(group, batch, length, predictions.addObject())));
        }
        ArrayNode largest = all.putArray("largest");
        facts.fits().forEach(fit -> add(fit, largest.addObject()));
    }

    private static void add(SequenceGroup group, SequenceModel model, ObjectNode node) {
        ModelErrors errors = model.errors();
        JsonText.put(node, "leaveOneOutError", errors.leaveOneOut());
        JsonText.put(node, "longestFromShorterError", errors.largestFromSmaller());
        node.put("isSquare", model.isSquare());
        ArrayNode lengths = node.putArray("lengths");
        group.byLength().keySet().forEach(length -> {
            ObjectNode at = lengths.addObject().put("length", length);
            JsonText.put(at, "fixedBytes", model.fixed(length));
            JsonText.put(at, "bytesPerExample", model.perExample(length));
        });
    }

    private static void predict(SequenceGroup group, int batch, int length, ObjectNode node) {
        node.put("length", length).put("batch", batch);
        MemoryJson.add(group.held().map(model -> model.predict(batch, length)), node.putObject("heldBytes"));
        MemoryJson.add(group.peak().map(model -> model.predict(batch, length)), node.putObject("peakResidentBytes"));
    }

    private static void add(LargestFit fit, ObjectNode node) {
        node.put("label", fit.label());
        JsonText.put(node, "limitBytes", fit.limitBytes());
        fit.batch().ifPresent(batch -> node.put("batch", batch));
        fit.tooLarge().ifPresent(batch -> node.put("tooLarge", batch));
    }
}
