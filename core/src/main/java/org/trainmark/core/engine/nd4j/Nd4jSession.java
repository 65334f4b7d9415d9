package org.trainmark.core.engine.nd4j;

import static org.trainmark.core.engine.MemoryReading.Purpose.OPTIMIZER_STATE;
import static org.trainmark.core.engine.MemoryReading.Purpose.WORKSPACE;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.SessionChecks;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.engine.UnsupportedTrainingException;

/** A training on ND4J arrays, nearly all of which are made when the session opens. */
final class Nd4jSession implements TrainingSession {

    private final Dataset dataset;
    private final TrainingConfig config;
    private final Ops ops;
    private final Network network;
    private final Update update;
    private final BatchMemory memory;
    private final INDArray evaluationMemory;
    private final Map<Integer, TrainingPass> passes = new HashMap<>();
    private final Map<Split, ResidentData> resident = new EnumMap<>(Split.class);
    private final Map<Split, SplitEvaluation> evaluations = new EnumMap<>(Split.class);
    private @Nullable TrainingPass last;
    private boolean closed;

    Nd4jSession(TrainingConfig config, Dataset dataset, Ops ops) {
        this.dataset = dataset;
        this.ops = ops;
        this.config = config;
        network = Network.of(ops, config, dataset);
        INDArray parameters = network.parameters().flat();
        List<INDArray> states = Stream.generate(() -> ops.vector(OPTIMIZER_STATE, parameters.length()))
                .limit(config.optimizer().statesPerParameter())
                .toList();
        update = Update.of(config.optimizer(), parameters, network.gradients().flat(), states);
        memory = BatchMemory.of(ops, network, config.batchSize());
        evaluationMemory = ops.vector(WORKSPACE, SplitEvaluation.CHUNK_ROWS * network.activationsPerRow());
        onDevice(Split.TRAINING);
    }

    @Override
    public void step(Batch batch, double learningRate) {
        requireOpen();
        SessionChecks.requireBatch(batch, config, dataset);
        if (batch.features().isPresent()) {
            throw new UnsupportedTrainingException("ND4J trains on the examples' own features only");
        }
        last = OutOfMemory.translate(() -> train(batch, learningRate));
    }

    private TrainingPass train(Batch batch, double learningRate) {
        TrainingPass pass = passes.computeIfAbsent(
                batch.size(), size -> new TrainingPass(ops, network, onDevice(Split.TRAINING), memory, size));
        pass.run(batch);
        update.apply(learningRate);
        return pass;
    }

    @Override
    public void await() {
        requireOpen();
        Nd4j.getExecutioner().commit();
    }

    @Override
    public double loss() {
        requireOpen();
        TrainingPass pass = last;
        if (pass == null) {
            throw new IllegalStateException("no step has been taken, so there is no loss");
        }
        return OutOfMemory.translate(() -> pass.loss(dataset.training()));
    }

    @Override
    public Evaluation evaluate(Split split) {
        requireOpen();
        return OutOfMemory.translate(
                () -> evaluations.computeIfAbsent(split, this::evaluationOf).run());
    }

    private SplitEvaluation evaluationOf(Split split) {
        Examples examples = dataset.split(split);
        return new SplitEvaluation(ops, network, examples, onDevice(split).features(), evaluationMemory);
    }

    private ResidentData onDevice(Split split) {
        return resident.computeIfAbsent(split, s -> ResidentData.of(ops, dataset.split(s), network.outputs()));
    }

    @Override
    public MemoryReading memory() {
        requireOpen();
        return ops.memory();
    }

    @Override
    public float[] parameters() {
        requireOpen();
        return OutOfMemory.translate(() -> Ops.toArray(network.parameters().flat()));
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the session is closed");
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            ops.close();
        }
    }
}
