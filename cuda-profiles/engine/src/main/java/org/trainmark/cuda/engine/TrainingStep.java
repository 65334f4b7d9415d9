package org.trainmark.cuda.engine;

import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.DeviceMemory;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.gpu.ThreadGrid;
import org.trainmark.cuda.engine.pass.BatchRows;
import org.trainmark.cuda.engine.pass.Buffers;
import org.trainmark.cuda.engine.pass.CudaNetwork;
import org.trainmark.cuda.engine.pass.CudaPassContext;
import org.trainmark.cuda.engine.pass.FusedShare;
import org.trainmark.cuda.engine.pass.KernelNumbers;
import org.trainmark.cuda.engine.pass.Passes;
import org.trainmark.cuda.engine.pass.ScratchMemory;
import org.trainmark.cuda.engine.pass.SlopeMemory;
import org.trainmark.cuda.engine.pass.StepLayout;

/** A whole step as the device does it: the batch, forward, loss, back, update. */
final class TrainingStep {

    private final Accelerator gpu;
    private final TrainingConfig config;
    private final CudaNetwork network;
    private final Precision precision;
    private final StepLayout layout;
    private final ResidentSplit data;
    private final ParameterUpdate update;
    private final StepQueue queue;
    private final Buffers buffers;
    private final ScratchMemory scratch;
    private final long state;
    private final long order;
    private final long targets;
    private final long losses;
    private final SlopeMemory slopes;
    private FusedShare fused = FusedShare.NONE;

    /** @param state what one step leaves to the next */
    TrainingStep(
            Accelerator gpu,
            DeviceMemory memory,
            TrainingConfig config,
            Dataset dataset,
            CudaNetwork network,
            Precision precision,
            StepLayout layout,
            long state) {
        this.gpu = gpu;
        this.config = config;
        this.network = network;
        this.precision = precision;
        this.layout = layout;
        this.state = state;
        int rows = config.rowsAtOnce();
        data = ResidentSplit.of(gpu, memory, dataset.split(Split.TRAINING));
        update = new ParameterUpdate(gpu, memory, network, precision, config, state);
        queue = new StepQueue(gpu, config.batchSize());
        buffers = Buffers.forTraining(memory, network, precision, rows, layout.fuses(), config.recompute());
        scratch = ScratchMemory.of(gpu, memory, network, precision, rows);
        order = memory.allocate(Purpose.WORKSPACE, (long) config.batchSize() * Integer.BYTES);
        targets = memory.floats(Purpose.WORKSPACE, (long) rows * data.targetsEach());
        losses = memory.floats(Purpose.WORKSPACE, (long) config.batchSize() * data.targetsEach());
        slopes = new SlopeMemory(memory, network, (long) rows * network.widest() * precision.bytes());
    }

    ParameterUpdate update() {
        return update;
    }

    StepQueue queue() {
        return queue;
    }

    ResidentSplit data() {
        return data;
    }

    /** Returns what products do beside multiplying, in the last step that was asked for. */
    FusedShare fused() {
        return fused;
    }

    /** Returns how many targets of an example are asked for. */
    int asked() {
        return data.targetsAsked();
    }

    /** Returns the address of each target's loss in the last step; 0 for one that is not asked for. */
    long losses() {
        return losses;
    }

    /**
     * Asks for the step of a batch.
     *
     * @param ownFeatures what the batch brings in place of its examples' features; 0 if nothing
     */
    void run(int batchSize, long ownFeatures) {
        gpu.launch(
                "begin_step",
                ThreadGrid.oneBlockOver(ThreadGrid.ceilDivide(batchSize, 4)),
                state,
                queue.slots(),
                StepQueue.SLOTS,
                queue.slotBytes(),
                batchSize,
                order,
                update.beta1(),
                update.beta2(),
                precision.growEvery());
        for (int from = 0; from < batchSize; from += config.rowsAtOnce()) {
            run(new BatchRows(from, Math.min(config.rowsAtOnce(), batchSize - from), batchSize), ownFeatures);
        }
        update.run(queue.read());
    }

    private void run(BatchRows rows, long ownFeatures) {
        Passes passes = new Passes(context(rows, CudaPassContext.Purpose.TRAINING, buffers));
        fused = passes.fused();
        gather(rows, ownFeatures);
        passes.forward();
        long gradient = slopes.first();
        differentiate(rows, gradient);
        passes.backward(gradient);
    }

    private void differentiate(BatchRows rows, long gradient) {
        int compared = rows.count() * data.targetsEach();
        gpu.launch(
                "loss_gradient",
                ThreadGrid.warpPerRow(compared),
                buffers.output(),
                network.lastBias(network.parameters()),
                targets,
                compared,
                network.outputs(),
                KernelNumbers.of(config.loss()),
                (float) config.regularization().labelSmoothing(),
                (float) (1.0 / ((double) rows.batch() * data.targetsAsked())),
                state,
                gradient,
                losses + (long) rows.first() * data.targetsEach() * Float.BYTES);
    }

    private void gather(BatchRows rows, long ownFeatures) {
        long own = ownFeatures == 0 ? 0 : ownFeatures + (long) rows.first() * data.width() * Float.BYTES;
        gpu.launch(
                network.input().isTokens() ? "gather_tokens" : "gather",
                ThreadGrid.perRow(rows.count(), (int)
                        ThreadGrid.ceilDivide(data.width(), data.width() % 4 == 0 ? 4 : 1)),
                order + (long) rows.first() * Integer.BYTES,
                own == 0 ? 0 : 1,
                own == 0 ? data.features() : own,
                data.targets(),
                data.width(),
                data.targetsEach(),
                buffers.input(),
                targets);
    }

    /** Returns the network's passes in an evaluation of so many rows. */
    Passes evaluationOf(int rows, Buffers between) {
        return new Passes(context(new BatchRows(0, rows, rows), CudaPassContext.Purpose.EVALUATION, between));
    }

    private CudaPassContext context(BatchRows rows, CudaPassContext.Purpose purpose, Buffers between) {
        return new CudaPassContext(
                gpu, network, precision, between, scratch, slopes, rows, layout, state, config.seed(), purpose);
    }
}
