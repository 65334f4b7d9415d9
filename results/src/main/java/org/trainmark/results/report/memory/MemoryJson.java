package org.trainmark.results.report.memory;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.memory.Knee;
import org.trainmark.results.memory.MemoryFacts;
import org.trainmark.results.memory.MemoryGroup;
import org.trainmark.results.memory.MemoryPrediction;
import org.trainmark.results.memory.MemoryUse;
import org.trainmark.results.report.markup.JsonText;

/** What trials held in memory, for programs: bytes, of each trial. */
public final class MemoryJson {

    private static final int SCHEMA = 1;

    private MemoryJson() {}

    /**
     * Returns what was measured of each batch size, and what others would hold.
     *
     * @param findings what a search found, in sentences
     */
    public static String write(MemoryFacts facts, MemoryQuestion question, List<String> findings) {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        all.put("schema", SCHEMA);
        ArrayNode nodes = all.putArray("groups");
        for (MemoryGroup group : facts.groups()) {
            ObjectNode node = nodes.addObject();
            node.put("label", group.label());
            ArrayNode batches = node.putArray("batches");
            group.uses().keySet().forEach(batch -> add(group, batch, batches.addObject()));
            group.knee().ifPresent(knee -> add(knee, node.putObject("knee")));
            ArrayNode predictions = node.putArray("predictions");
            question.batches().forEach(batch -> predict(group, batch, predictions.addObject()));
        }
        SequenceJson.add(facts, question, all);
        findings.forEach(all.putArray("findings")::add);
        return JsonText.of(all);
    }

    private static void add(MemoryGroup group, int batch, ObjectNode node) {
        node.put("batch", batch);
        ArrayNode trials = node.putArray("trials");
        group.uses().getOrDefault(batch, List.of()).forEach(use -> add(use, trials.addObject()));
        ArrayNode throughputs = node.putArray("samplesPerSecond");
        for (double throughput : group.throughputs().getOrDefault(batch, new double[0])) {
            throughputs.add(throughput);
        }
    }

    private static void add(MemoryUse use, ObjectNode node) {
        JsonText.put(node, "heldBytes", use.held());
        JsonText.put(node, "peakResidentBytes", use.peakResident());
        use.onDevice().ifPresent(bytes -> JsonText.put(node, "onDeviceBytes", bytes));
        use.peakOnGpu().ifPresent(bytes -> JsonText.put(node, "peakOnGpuBytes", bytes));
        ObjectNode purposes = node.putObject("purposes");
        use.purposes().forEach((purpose, bytes) -> JsonText.put(purposes, purpose, bytes));
    }

    private static void add(Knee knee, ObjectNode node) {
        node.put("batch", knee.batch()).put("best", knee.best()).put("largestIsSlower", knee.largestIsSlower());
        knee.interval().ifPresent(interval -> {
            JsonText.put(node, "low", interval.low());
            JsonText.put(node, "high", interval.high());
        });
    }

    private static void predict(MemoryGroup group, int batch, ObjectNode node) {
        node.put("batch", batch);
        add(group.held().map(line -> line.predict(batch)), node.putObject("heldBytes"));
        add(group.peak().map(line -> line.predict(batch)), node.putObject("peakResidentBytes"));
    }

    /** Leaves out what cannot be told. */
    static void add(Optional<MemoryPrediction> told, ObjectNode node) {
        told.filter(prediction -> prediction.bytes() > 0).ifPresent(prediction -> {
            JsonText.put(node, "value", prediction.bytes());
            prediction.band().ifPresent(band -> {
                JsonText.put(node, "low", band.low());
                JsonText.put(node, "high", band.high());
            });
        });
    }
}
