package org.trainmark.peers.dl4j;

import java.util.Map;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.api.memory.MemoryWorkspace;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.model.Architecture;

/** A training of a {@link MultiLayerNetwork}, each step a call of its {@code fit}. */
final class Dl4jSession implements TrainingSession {

    private final TrainingConfig config;
    private final Dataset dataset;
    private final CurrentStep step;
    private final ParameterOrder order;
    private final MultiLayerNetwork network;
    private final Dl4jData training;
    private final Dl4jEvaluation evaluation;

    Dl4jSession(TrainingConfig config, Dataset dataset) {
        this.config = config;
        this.dataset = dataset;
        Architecture architecture = config.architecture(dataset);
        step = new CurrentStep(config.learningRate());
        network = new MultiLayerNetwork(Configuration.of(config, architecture, step));
        order = new ParameterOrder(architecture);
        float[] initial = order.toDl4j(architecture.initialParameters(config.seed()));
        network.init(Nd4j.create(initial, new long[] {1, initial.length}, 'c'), false);
        network.initGradientsView();
        Features format = new Features(architecture.input());
        training = new Dl4jData(
                format,
                dataset.training(),
                architecture.outputs(),
                config.regularization().labelSmoothing(),
                config.loss().classifies());
        evaluation = new Dl4jEvaluation(network, format, config.loss(), architecture.outputs());
    }

    @Override
    public void step(Batch batch, double learningRate) {
        Dl4jMemoryLimit.translate(() -> {
            train(batch, learningRate);
            return network;
        });
    }

    private void train(Batch batch, double learningRate) {
        double earlier = step.rate();
        step.begin(learningRate);
        Updaters.prepare(config.optimizer(), network.getUpdater().getStateViewArray(), step, earlier);
        Dl4jData.Pair pair = training.gather(batch);
        network.fit(pair.features(), pair.labels());
    }

    @Override
    public void await() {
        Nd4j.getExecutioner().commit();
    }

    @Override
    public double loss() {
        return network.score();
    }

    @Override
    public Evaluation evaluate(Split split) {
        return Dl4jMemoryLimit.translate(() -> evaluation.of(dataset.split(split)));
    }

    @Override
    public int[] predictions(Split split) {
        return Dl4jMemoryLimit.translate(() -> evaluation.predictions(dataset.split(split)));
    }

    /** Counts as activations the batches and the thread's workspaces, which DL4J makes in the first step. */
    @Override
    public MemoryReading memory() {
        long workspaces = Nd4j.getWorkspaceManager().getAllWorkspacesForCurrentThread().stream()
                .mapToLong(MemoryWorkspace::getCurrentSize)
                .sum();
        return new MemoryReading(Map.of(
                Purpose.PARAMETERS,
                bytes(network.params()),
                Purpose.GRADIENTS,
                bytes(network.getFlattenedGradients()),
                Purpose.OPTIMIZER_STATE,
                config.optimizer().statesPerParameter() == 0
                        ? 0L
                        : bytes(network.getUpdater().getStateViewArray()),
                Purpose.ACTIVATIONS,
                training.batchBytes() + workspaces,
                Purpose.DATA,
                training.bytes()));
    }

    private static long bytes(INDArray array) {
        return Float.BYTES * array.length();
    }

    @Override
    public float[] parameters() {
        return order.fromDl4j(network.params().dup().data().asFloat());
    }

    @Override
    public void close() {
        training.close();
        network.close();
        Nd4j.getWorkspaceManager().destroyAllWorkspacesForCurrentThread();
    }
}
