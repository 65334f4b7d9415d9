package org.trainmark.peers.libtorch;

import static org.trainmark.core.engine.MemoryReading.Purpose.ACTIVATIONS;
import static org.trainmark.core.engine.MemoryReading.Purpose.DATA;
import static org.trainmark.core.engine.MemoryReading.Purpose.GRADIENTS;
import static org.trainmark.core.engine.MemoryReading.Purpose.OPTIMIZER_STATE;
import static org.trainmark.core.engine.MemoryReading.Purpose.PARAMETERS;

import java.util.Map;
import org.bytedeco.javacpp.PointerScope;
import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.global.torch;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;

/** A training on torch's tensors. */
final class LibtorchSession implements TrainingSession {

    private final TrainingConfig config;
    private final PointerScope tensors;
    private final LibtorchNetwork network;
    private final LibtorchData data;
    private final LibtorchUpdate update;
    private final LibtorchEvaluator evaluator;
    private double lastLoss;

    /** @param tensors holds what is made in here, and is closed with the session */
    LibtorchSession(TrainingConfig config, Dataset dataset, PointerScope tensors) {
        this.config = config;
        this.tensors = tensors;
        torch.manual_seed(config.seed());
        network = new LibtorchNetwork(config, dataset);
        data = new LibtorchData(dataset, config);
        update = new LibtorchUpdate(config, network);
        evaluator = new LibtorchEvaluator(config.loss(), network, dataset, data.features());
    }

    @Override
    public void step(Batch batch, double learningRate) {
        lastLoss = LibtorchCalls.run(() -> train(batch, learningRate));
    }

    private double train(Batch batch, double learningRate) {
        update.clearGradients();
        int atOnce = config.rowsAtOnce();
        double loss = 0;
        for (int first = 0; first < batch.size(); first += atOnce) {
            int from = first;
            int rows = Math.min(atOnce, batch.size() - first);
            loss += LibtorchCalls.run(() -> addGradients(batch, from, rows));
        }
        update.apply(learningRate);
        return loss;
    }

    /** Goes forward and back through some rows of a batch, and returns their share of its loss. */
    private double addGradients(Batch batch, int first, int rows) {
        LibtorchData.Part part = data.part(batch, first, rows);
        double share = (double) rows / batch.size();
        return network.train(part.features(), logits -> {
            Tensor loss = LibtorchLosses.mean(config, logits, part.targets());
            return share < 1 ? loss.mul(new Scalar(share)) : loss;
        });
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
        return LibtorchCalls.runWithoutGradients(() -> evaluator.evaluate(split, tensors));
    }

    @Override
    public int[] predictions(Split split) {
        return LibtorchCalls.runWithoutGradients(() -> evaluator.predictions(split, tensors));
    }

    @Override
    public MemoryReading memory() {
        long parameters = network.parameters().bytes();
        return new MemoryReading(Map.of(
                PARAMETERS,
                parameters,
                GRADIENTS,
                parameters,
                OPTIMIZER_STATE,
                config.optimizer().statesPerParameter() * parameters,
                ACTIVATIONS,
                Float.BYTES * network.valuesPerRow() * config.rowsAtOnce(),
                DATA,
                data.bytes() + evaluator.bytes()));
    }

    @Override
    public float[] parameters() {
        return LibtorchCalls.run(network.parameters()::toArray);
    }

    @Override
    public void close() {
        tensors.close();
    }
}
