package org.trainmark.cuda.engine;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.SessionState;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.DeviceMemory;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.pass.Buffers;
import org.trainmark.cuda.engine.pass.CudaNetwork;
import org.trainmark.cuda.engine.pass.FusedShare;
import org.trainmark.cuda.engine.pass.StepLayout;

/** A training on a device, each size of batch a recorded step that is done again and again. */
final class CudaSession implements TrainingSession {

    /** Rows of an evaluation at a time, if they are short, or a batch's if those are more. */
    private static final int EVALUATION_ROWS = 512;

    /** Values of the widest unit at a time. */
    private static final long EVALUATION_VALUES = 1L << 26;

    private final Accelerator gpu;
    private final KeptState kept;
    private final TrainingConfig config;
    private final Dataset dataset;
    private final Precision precision;
    private final DeviceMemory memory;
    private final CudaNetwork network;
    private final TrainingStep step;
    private final Map<StepKey, Accelerator.Replay> replays = new HashMap<>();
    private final SplitEvaluations evaluations;
    private final FusedShare fused;
    private long ownFeatures;
    private int lastBatch;
    private Accelerator.@Nullable Replay lastReplay;

    /** What recorded steps are told apart by. */
    private record StepKey(int batchSize, boolean ownFeatures) {}

    /** @param gpu which this session closes with itself */
    CudaSession(
            Accelerator gpu,
            TrainingConfig config,
            Dataset dataset,
            Precision precision,
            StepLayout layout,
            OptionalLong limit) {
        this.gpu = gpu;
        this.config = config;
        this.dataset = dataset;
        this.precision = precision;
        memory = new DeviceMemory(gpu, limit);
        try {
            int streams = layout.streams();
            gpu.workIn(memory.allocate(Purpose.WORKSPACE, streams * gpu.productBytes()), streams);
            network = new CudaNetwork(gpu, memory, config.architecture(dataset), precision, config.seed());
            long state = newState();
            step = new TrainingStep(gpu, memory, config, dataset, network, precision, layout, state);
            kept = new KeptState(gpu, network, step.update(), state);
            evaluations = new SplitEvaluations(gpu, memory, dataset, step.data(), this::newEvaluation);
            replay(new StepKey(config.batchSize(), false));
            fused = step.fused();
        } catch (RuntimeException e) {
            memory.close();
            throw e;
        }
    }

    private long newState() {
        long state = memory.allocate(Purpose.WORKSPACE, StepState.BYTES);
        gpu.write(state, StepState.first(precision));
        return state;
    }

    private Accelerator.Replay replay(StepKey key) {
        return replays.computeIfAbsent(
                key, k -> gpu.record(() -> step.run(k.batchSize(), k.ownFeatures() ? ownFeatures : 0)));
    }

    /** Returns what products do beside multiplying in the step of a whole batch. */
    FusedShare fused() {
        return fused;
    }

    @Override
    public void step(Batch batch, double learningRate) {
        batch.features().ifPresent(features -> bring(features, batch.size()));
        Accelerator.Replay replay =
                replay(new StepKey(batch.size(), batch.features().isPresent()));
        step.queue().add(batch, learningRate);
        replay.run();
        lastBatch = batch.size();
        lastReplay = replay;
    }

    private void bring(float[] features, int rows) {
        if (ownFeatures == 0) {
            ownFeatures = memory.floats(Purpose.DATA, (long) config.batchSize() * dataset.width());
        }
        gpu.write(ownFeatures, features, rows * dataset.width());
    }

    @Override
    public void await() {
        gpu.await();
    }

    @Override
    public double loss() {
        float[] losses = new float[lastBatch * network.targets()];
        gpu.read(step.losses(), losses);
        double sum = 0;
        for (float loss : losses) {
            sum += loss;
        }
        return sum / ((double) lastBatch * step.asked());
    }

    @Override
    public Evaluation evaluate(Split split) {
        return evaluations.of(split);
    }

    @Override
    public int[] predictions(Split split) {
        return evaluations.predictions(split);
    }

    private CudaEvaluation newEvaluation() {
        long widest = Math.max(network.widest(), network.mostAttentionWeights());
        int rows = Math.max((int) Math.min(EVALUATION_ROWS, EVALUATION_VALUES / widest), config.rowsAtOnce());
        Buffers between = Buffers.forEvaluation(memory, network, precision, rows);
        return new CudaEvaluation(
                gpu, memory, network, config.loss(), between, count -> step.evaluationOf(count, between));
    }

    @Override
    public MemoryReading memory() {
        return memory.reading();
    }

    @Override
    public float[] parameters() {
        float[] parameters = new float[Math.toIntExact(network.count())];
        gpu.read(network.parameters(), parameters);
        return parameters;
    }

    @Override
    public SessionState state() {
        return kept.copy();
    }

    @Override
    public void restore(SessionState state) {
        gpu.await();
        kept.become(state);
        step.queue().goOnFrom(state.count(SessionState.STEPS));
        lastReplay = null;
    }

    @Override
    public OptionalLong deviceStepNanos() {
        Accelerator.Replay replay = lastReplay;
        return replay == null ? OptionalLong.empty() : OptionalLong.of(replay.deviceNanos());
    }

    @Override
    public void close() {
        replays.values().forEach(Accelerator.Replay::close);
        memory.close();
        gpu.close();
    }
}
