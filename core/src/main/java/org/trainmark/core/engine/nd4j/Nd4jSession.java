package org.trainmark.core.engine.nd4j;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.engine.MemoryReading.Purpose.WORKSPACE;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Examples;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.SessionState;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.core.engine.nd4j.batch.BatchPasses;
import org.trainmark.core.engine.nd4j.batch.LastBatch;
import org.trainmark.core.engine.nd4j.batch.ResidentData;
import org.trainmark.core.engine.nd4j.batch.SplitEvaluation;
import org.trainmark.core.engine.nd4j.batch.TrainingPass;
import org.trainmark.core.engine.nd4j.crew.Crew;
import org.trainmark.core.engine.nd4j.ops.Arena;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.ops.OutOfMemory;
import org.trainmark.core.engine.nd4j.pass.Network;
import org.trainmark.core.engine.nd4j.pass.StepCount;
import org.trainmark.core.engine.nd4j.update.OptimizerState;
import org.trainmark.core.engine.nd4j.update.Penalties;
import org.trainmark.core.engine.nd4j.update.Update;

/** A training on ND4J arrays, nearly all of which are made when the session opens. */
final class Nd4jSession implements TrainingSession {

    private final TrainingConfig config;
    private final Dataset dataset;
    private final Ops ops;
    private final Crew crew;
    private final Network network;
    private final Runnable penalties;
    private final StepCount steps;
    private final NetworkState state;
    private final Update update;
    private final BatchPasses passes;
    private final LastBatch lastBatch;
    private final Map<Split, ResidentData> resident = new EnumMap<>(Split.class);
    private final Map<Split, SplitEvaluation> evaluations = new EnumMap<>(Split.class);
    /** By the rows that there is room for. */
    private final Map<Integer, Arena> evaluationMemory = new HashMap<>();

    private @Nullable TrainingPass lastPass;

    /** @param crew which this session ends when it is closed */
    Nd4jSession(TrainingConfig config, Dataset dataset, Ops ops, Crew crew) {
        this.config = config;
        this.dataset = dataset;
        this.ops = ops;
        this.crew = crew;
        network = Network.of(ops, config, dataset);
        INDArray parameters = network.parameters().flat();
        INDArray gradient = network.gradients().flat();
        penalties = Penalties.of(config.regularization(), ops, parameters, gradient);
        steps = new StepCount(config.seed());
        OptimizerState kept = new OptimizerState(ops, steps, Math.toIntExact(parameters.length()));
        state = new NetworkState(network, kept, steps);
        update = Update.of(config, kept, ops, crew, network);
        passes = new BatchPasses(ops, crew, network, config, onDevice(Split.TRAINING), steps);
        lastBatch = new LastBatch(config, dataset.training(), network);
    }

    @Override
    public void step(Batch batch, double learningRate) {
        OutOfMemory.translate(() -> train(batch, learningRate));
    }

    private TrainingPass train(Batch batch, double learningRate) {
        lastBatch.begin(batch);
        List<TrainingPass> parts = passes.of(batch.size());
        TrainingPass pass = parts.get(0);
        pass.run(batch);
        for (int i = 1; i < parts.size(); i++) {
            lastBatch.keep(pass.logits(), (i - 1) * config.rowsAtOnce());
            pass = parts.get(i);
            pass.run(batch);
        }
        penalties.run();
        update.apply(learningRate);
        steps.next();
        lastPass = pass;
        return pass;
    }

    @Override
    public void await() {
        Nd4j.getExecutioner().commit();
    }

    @Override
    public double loss() {
        TrainingPass pass = requireNonNull(lastPass);
        return OutOfMemory.translate(() -> lastBatch.lossWith(pass.logits()));
    }

    @Override
    public Evaluation evaluate(Split split) {
        return OutOfMemory.translate(() -> evaluation(split).run());
    }

    @Override
    public int[] predictions(Split split) {
        return OutOfMemory.translate(() -> evaluation(split).predictions());
    }

    private SplitEvaluation evaluation(Split split) {
        return evaluations.computeIfAbsent(split, this::evaluationOf);
    }

    private SplitEvaluation evaluationOf(Split split) {
        Examples examples = dataset.split(split);
        INDArray features = onDevice(split).features();
        Arena arena = evaluationMemory.computeIfAbsent(
                SplitEvaluation.rowsAtOnce(network, examples), rows -> new Arena(ops, WORKSPACE, rows));
        return new SplitEvaluation(ops, crew, network, config.loss(), examples, features, arena);
    }

    private ResidentData onDevice(Split split) {
        double smoothing = config.regularization().labelSmoothing();
        return resident.computeIfAbsent(split, s -> ResidentData.of(ops, dataset.split(s), network, smoothing));
    }

    @Override
    public MemoryReading memory() {
        return ops.memory();
    }

    @Override
    public float[] parameters() {
        return OutOfMemory.translate(() -> Ops.toArray(network.parameters().flat()));
    }

    @Override
    public SessionState state() {
        return OutOfMemory.translate(state::copy);
    }

    @Override
    public void restore(SessionState earlier) {
        OutOfMemory.translate(() -> {
            state.become(earlier);
            return state;
        });
    }

    @Override
    public void close() {
        crew.close();
        ops.close();
    }
}
