package org.trainmark.core.engine.nd4j.products;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.engine.nd4j.batch.BatchPasses;
import org.trainmark.core.engine.nd4j.batch.ResidentData;
import org.trainmark.core.engine.nd4j.batch.TrainingPass;
import org.trainmark.core.engine.nd4j.crew.Crew;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.Script;
import org.trainmark.core.engine.nd4j.pass.Network;
import org.trainmark.core.engine.nd4j.pass.StepCount;

/** The matrix products of a network's steps, convolutions included, and nothing else of them; learns nothing. */
final class ProductsSession implements TrainingSession {

    private final Ops ops;
    private final Crew crew;
    private final Network network;
    private final BatchPasses passes;
    private final Map<Integer, List<Script>> products = new HashMap<>();

    ProductsSession(TrainingConfig config, Dataset data, Ops ops, Crew crew) {
        this.ops = ops;
        this.crew = crew;
        network = Network.of(ops, config, data);
        ResidentData examples = ResidentData.of(
                ops, data.training(), network, config.regularization().labelSmoothing());
        passes = new BatchPasses(ops, crew, network, config, examples, new StepCount(config.seed()));
    }

    @Override
    public void step(Batch batch, double learningRate) {
        List<Script> parts = products.get(batch.size());
        if (parts == null) {
            parts = prepare(batch);
            products.put(batch.size(), parts);
        }
        parts.forEach(Script::run);
    }

    /** Goes the whole way once, which leaves numbers of usual size: zeros and denormals would take another time. */
    private List<Script> prepare(Batch batch) {
        List<TrainingPass> parts = passes.of(batch.size());
        parts.forEach(part -> part.run(batch));
        return parts.stream().map(TrainingPass::products).toList();
    }

    @Override
    public void await() {
        Nd4j.getExecutioner().commit();
    }

    @Override
    public double loss() {
        return 0;
    }

    @Override
    public Evaluation evaluate(Split split) {
        return new Evaluation(0, OptionalDouble.empty());
    }

    @Override
    public int[] predictions(Split split) {
        return new int[0];
    }

    @Override
    public MemoryReading memory() {
        return ops.memory();
    }

    @Override
    public float[] parameters() {
        return Ops.toArray(network.parameters().flat());
    }

    @Override
    public void close() {
        crew.close();
        ops.close();
    }
}
