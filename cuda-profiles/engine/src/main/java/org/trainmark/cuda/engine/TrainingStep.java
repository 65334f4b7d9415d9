package org.trainmark.cuda.engine;

import java.util.List;
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
import org.trainmark.cuda.engine.pass.NetworkUnit;
import org.trainmark.cuda.engine.pass.Passes;
import org.trainmark.cuda.engine.pass.ScratchMemory;
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
    private final long gradient;
    private final long spare;
    private FusedShare fused = new FusedShare(0, 0);

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
        buffers = Buffers.forTraining(memory, network, precision, rows, layout.fuses());
        scratch = ScratchMemory.of(gpu, memory, network, precision, rows);
        order = memory.allocate(Purpose.WORKSPACE, (long) config.batchSize() * Integer.BYTES);
        targets = memory.floats(Purpose.WORKSPACE, rows);
        losses = memory.floats(Purpose.WORKSPACE, config.batchSize());
        long widest = (long) rows * widest(network.units()) * precision.bytes();
        gradient = memory.allocate(Purpose.ACTIVATIONS, widest);
        spare = memory.allocate(Purpose.ACTIVATIONS, widest);
    }

    private static int widest(List<NetworkUnit> units) {
        return units.stream().mapToInt(unit -> unit.output().size()).max().orElseThrow();
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

    /** Returns the address of each row's loss in the last step. */
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
        Passes passes = new Passes(context(rows, true, buffers));
        fused = passes.fused();
        gather(rows, ownFeatures);
        passes.forward();
        gpu.launch(
                "loss_gradient",
                ThreadGrid.warpPerRow(rows.count()),
                buffers.logits(),
                network.lastBias(network.parameters()),
                targets,
                rows.count(),
                network.outputs(),
                KernelNumbers.of(config.loss()),
                (float) config.regularization().labelSmoothing(),
                1f / rows.batch(),
                state,
                gradient,
                losses + (long) rows.first() * Float.BYTES);
        passes.backward(gradient, spare);
    }

    private void gather(BatchRows rows, long ownFeatures) {
        long own = ownFeatures == 0 ? 0 : ownFeatures + (long) rows.first() * data.width() * Float.BYTES;
        gpu.launch(
                "gather",
                ThreadGrid.perRow(rows.count(), (int)
                        ThreadGrid.ceilDivide(data.width(), data.width() % 4 == 0 ? 4 : 1)),
                order + (long) rows.first() * Integer.BYTES,
                own == 0 ? 0 : 1,
                own == 0 ? data.features() : own,
                data.targets(),
                data.width(),
                buffers.input(),
                targets);
    }

    /** Returns the network's passes in an evaluation of so many rows. */
    Passes evaluationOf(int rows, Buffers between) {
        return new Passes(context(new BatchRows(0, rows, rows), false, between));
    }

    private CudaPassContext context(BatchRows rows, boolean training, Buffers between) {
        return new CudaPassContext(
                gpu, network, precision, between, scratch, rows, layout, state, config.seed(), training);
    }
}
