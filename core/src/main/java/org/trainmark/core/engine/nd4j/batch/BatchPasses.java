package org.trainmark.core.engine.nd4j.batch;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.nd4j.crew.Crew;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.pass.BatchPart;
import org.trainmark.core.engine.nd4j.pass.Network;
import org.trainmark.core.engine.nd4j.pass.StepCount;

/** The passes of batches of each size, made when it first comes; all share the memory of the largest. */
public final class BatchPasses {

    private final Ops ops;
    private final Crew crew;
    private final Network network;
    private final TrainingConfig config;
    private final ResidentData data;
    private final StepCount steps;
    private final BatchMemory memory;
    private final Map<Integer, List<TrainingPass>> passes = new HashMap<>();

    /** Makes those of the batch size that was asked for. */
    public BatchPasses(Ops ops, Crew crew, Network network, TrainingConfig config, ResidentData data, StepCount steps) {
        this.ops = ops;
        this.crew = crew;
        this.network = network;
        this.config = config;
        this.data = data;
        this.steps = steps;
        memory = BatchMemory.of(ops, network, config.recompute(), config.rowsAtOnce());
        of(config.batchSize());
    }

    /** Returns what a batch goes through in turn, a part of its rows at a time. */
    public List<TrainingPass> of(int batch) {
        return passes.computeIfAbsent(batch, this::prepare);
    }

    private List<TrainingPass> prepare(int batch) {
        List<TrainingPass> parts = new ArrayList<>();
        for (int from = 0; from < batch; from += config.rowsAtOnce()) {
            BatchPart part = new BatchPart(from, Math.min(config.rowsAtOnce(), batch - from), batch, steps);
            parts.add(new TrainingPass(ops, crew, network, config.loss(), data, memory, part));
        }
        return parts;
    }
}
