package org.trainmark.peers.pytorch;

import static org.trainmark.core.engine.MemoryReading.Purpose.ACTIVATIONS;
import static org.trainmark.core.engine.MemoryReading.Purpose.DATA;
import static org.trainmark.core.engine.MemoryReading.Purpose.GRADIENTS;
import static org.trainmark.core.engine.MemoryReading.Purpose.OPTIMIZER_STATE;
import static org.trainmark.core.engine.MemoryReading.Purpose.PARAMETERS;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.util.Map;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Architecture;

/** A training on DJL's arrays. */
final class PytorchSession implements TrainingSession {

    private final TrainingConfig config;
    private final NDManager manager;
    private final NDArray parameters;
    private final PytorchNetwork network;
    private final PytorchLosses losses;
    private final PytorchData data;
    private final PytorchUpdate update;
    private final PytorchEvaluator evaluator;
    private double lastLoss;

    /** @param manager owns what is made in here, and is closed with the session */
    PytorchSession(TrainingConfig config, Dataset dataset, NDManager manager) {
        this.config = config;
        this.manager = manager;
        Architecture architecture = config.architecture(dataset);
        parameters = manager.create(architecture.initialParameters(config.seed()));
        network = new PytorchNetwork(manager, config, architecture);
        losses = new PytorchLosses(config, dataset, network.logitsOfTarget());
        data = new PytorchData(manager, dataset, config, losses);
        update = new PytorchUpdate(manager, config, architecture);
        evaluator = new PytorchEvaluator(manager, config.loss(), network, dataset, data.features());
    }

    @Override
    public void step(Batch batch, double learningRate) {
        lastLoss = PytorchCalls.run(() -> train(batch, learningRate));
    }

    private double train(Batch batch, double learningRate) {
        ParameterLeaves leaves = network.leaves(parameters);
        int atOnce = config.rowsAtOnce();
        double loss = 0;
        for (int first = 0; first < batch.size(); first += atOnce) {
            int from = first;
            int rows = Math.min(atOnce, batch.size() - first);
            loss += PytorchCalls.run(() -> addGradient(leaves, batch, from, rows));
        }
        update.apply(parameters, leaves.gradient(), learningRate);
        return loss;
    }

    /** Goes forward and back through some rows of a batch, and returns their share of its loss. */
    @SuppressWarnings("try") // a collector works by being there
    private double addGradient(ParameterLeaves leaves, Batch batch, int first, int rows) {
        PytorchData.Part part = data.part(batch, first, rows);
        try (GradientCollector collector = Engine.getEngine("PyTorch").newGradientCollector()) {
            return network.train(leaves, part.features(), logits -> losses.share(logits, part.targets(), batch.size()));
        }
    }

    @Override
    public void await() {
        // A step returns when it is done: its loss has been read.
    }

    @Override
    public double loss() {
        return lastLoss;
    }

    @Override
    public Evaluation evaluate(Split split) {
        return PytorchCalls.run(() -> evaluator.evaluate(parameters, split));
    }

    @Override
    public int[] predictions(Split split) {
        return PytorchCalls.run(() -> evaluator.predictions(parameters, split));
    }

    @Override
    public MemoryReading memory() {
        long parameterBytes = Float.BYTES * parameters.size();
        return new MemoryReading(Map.of(
                PARAMETERS,
                parameterBytes,
                GRADIENTS,
                parameterBytes,
                OPTIMIZER_STATE,
                config.optimizer().statesPerParameter() * parameterBytes,
                ACTIVATIONS,
                Float.BYTES * network.valuesPerRow() * config.rowsAtOnce(),
                DATA,
                data.bytes() + evaluator.bytes()));
    }

    @Override
    public float[] parameters() {
        return PytorchCalls.run(parameters::toFloatArray);
    }

    @Override
    public void close() {
        manager.close();
    }
}
