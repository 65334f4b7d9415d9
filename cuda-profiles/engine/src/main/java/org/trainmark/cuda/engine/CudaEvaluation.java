package org.trainmark.cuda.engine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.IntFunction;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.model.Loss;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.DeviceMemory;
import org.trainmark.cuda.engine.gpu.ThreadGrid;
import org.trainmark.cuda.engine.pass.Buffers;
import org.trainmark.cuda.engine.pass.CudaNetwork;
import org.trainmark.cuda.engine.pass.KernelNumbers;
import org.trainmark.cuda.engine.pass.Passes;

/** Evaluates splits on the device, some rows at a time. */
final class CudaEvaluation {

    /** Bytes of the two sums: of losses, and of hits. */
    private static final int SUM_BYTES = Double.BYTES + Long.BYTES;

    private final Accelerator gpu;
    private final CudaNetwork network;
    private final Loss loss;
    private final Buffers buffers;
    private final long losses;
    private final long classes;
    private final long hits;
    private final long sums;
    private final IntFunction<Passes> passesOf;
    private final Map<Integer, Passes> passes = new HashMap<>();

    /** @param passesOf makes the passes of a number of rows over {@code buffers} */
    CudaEvaluation(
            Accelerator gpu,
            DeviceMemory memory,
            CudaNetwork network,
            Loss loss,
            Buffers buffers,
            IntFunction<Passes> passesOf) {
        this.gpu = gpu;
        this.network = network;
        this.loss = loss;
        this.buffers = buffers;
        this.passesOf = passesOf;
        losses = memory.allocate(Purpose.WORKSPACE, (long) buffers.rows() * Double.BYTES);
        classes = memory.allocate(Purpose.WORKSPACE, (long) buffers.rows() * Integer.BYTES);
        hits = memory.allocate(Purpose.WORKSPACE, (long) buffers.rows() * Integer.BYTES);
        sums = memory.allocate(Purpose.WORKSPACE, SUM_BYTES);
    }

    Evaluation of(ResidentSplit split) {
        byte[] bytes = new byte[SUM_BYTES];
        gpu.write(sums, bytes);
        for (int from = 0; from < split.count(); from += buffers.rows()) {
            evaluate(split, from, Math.min(buffers.rows(), split.count() - from));
        }
        gpu.read(sums, bytes);
        ByteBuffer read = ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder());
        double hitShare = (double) read.getLong(Double.BYTES) / split.count();
        return new Evaluation(
                read.getDouble(0) / split.count(),
                loss.classifies() ? OptionalDouble.of(hitShare) : OptionalDouble.empty());
    }

    /** Returns the class that is predicted for each example, {@code -1} where a logit is not finite. */
    int[] predictions(ResidentSplit split) {
        int[] predictions = new int[split.count()];
        for (int from = 0; from < split.count(); from += buffers.rows()) {
            int rows = Math.min(buffers.rows(), split.count() - from);
            evaluate(split, from, rows);
            byte[] bytes = new byte[rows * Integer.BYTES];
            gpu.read(classes, bytes);
            ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).asIntBuffer().get(predictions, from, rows);
        }
        return predictions;
    }

    private void evaluate(ResidentSplit split, int from, int rows) {
        long features = split.features() + (long) from * split.width() * Float.BYTES;
        long targets = split.targets() + (long) from * Float.BYTES;
        long values = (long) rows * split.width();
        gpu.launch("narrow_values", ThreadGrid.over(values), features, values, buffers.input());
        passes.computeIfAbsent(rows, passesOf::apply).forward();
        gpu.launch(
                "evaluate",
                ThreadGrid.over(rows),
                buffers.logits(),
                network.lastBias(network.parameters()),
                targets,
                rows,
                network.outputs(),
                KernelNumbers.of(loss),
                losses,
                classes,
                hits);
        gpu.launch(
                "sum_evaluation", ThreadGrid.oneBlock(ThreadGrid.BLOCK), losses, hits, rows, sums, sums + Double.BYTES);
    }
}
