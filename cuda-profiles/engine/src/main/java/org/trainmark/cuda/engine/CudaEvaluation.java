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
        long targets = (long) buffers.rows() * network.targets();
        losses = memory.allocate(Purpose.WORKSPACE, targets * Double.BYTES);
        classes = memory.allocate(Purpose.WORKSPACE, targets * Integer.BYTES);
        hits = memory.allocate(Purpose.WORKSPACE, targets * Integer.BYTES);
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
        double asked = (double) split.count() * split.targetsAsked();
        double hitShare = read.getLong(Double.BYTES) / asked;
        return new Evaluation(
                read.getDouble(0) / asked, loss.classifies() ? OptionalDouble.of(hitShare) : OptionalDouble.empty());
    }

    /** Returns the class or token that is predicted for each target, {@code -1} where a logit is not finite. */
    int[] predictions(ResidentSplit split) {
        int each = split.targetsEach();
        int[] predictions = new int[split.count() * each];
        for (int from = 0; from < split.count(); from += buffers.rows()) {
            int rows = Math.min(buffers.rows(), split.count() - from);
            evaluate(split, from, rows);
            byte[] bytes = new byte[rows * each * Integer.BYTES];
            gpu.read(classes, bytes);
            ByteBuffer.wrap(bytes)
                    .order(ByteOrder.nativeOrder())
                    .asIntBuffer()
                    .get(predictions, from * each, rows * each);
        }
        return predictions;
    }

    private void evaluate(ResidentSplit split, int from, int rows) {
        long features = split.features() + (long) from * split.width() * Float.BYTES;
        long targets = split.targets() + (long) from * split.targetsEach() * Float.BYTES;
        long values = (long) rows * split.width();
        String take = network.input().isTokens() ? "number_tokens" : "narrow_values";
        gpu.launch(take, ThreadGrid.over(values), features, values, buffers.input());
        passes.computeIfAbsent(rows, passesOf::apply).forward();
        int compared = rows * split.targetsEach();
        gpu.launch(
                "evaluate",
                ThreadGrid.over(compared),
                buffers.output(),
                network.lastBias(network.parameters()),
                targets,
                compared,
                network.outputs(),
                KernelNumbers.of(loss),
                losses,
                classes,
                hits);
        ThreadGrid block = ThreadGrid.oneBlock(ThreadGrid.BLOCK);
        gpu.launch("sum_evaluation", block, losses, hits, compared, sums, sums + Double.BYTES);
    }
}
