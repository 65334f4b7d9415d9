package org.trainmark.core.engine.nd4j.batch;

import static org.trainmark.core.engine.MemoryReading.Purpose.ACTIVATIONS;
import static org.trainmark.core.engine.MemoryReading.Purpose.DATA;
import static org.trainmark.core.engine.MemoryReading.Purpose.WORKSPACE;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.Recompute;
import org.trainmark.core.engine.nd4j.ops.Arena;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.pass.Network;

/**
 * Memory for the largest part of a batch; smaller parts use the front of it.
 *
 * @param numbers of the examples
 * @param features flat
 * @param targets flat
 * @param blocks for what is within residuals, in turn; empty if it is kept in the memory of values
 * @param scratch flat, enough for the largest layer
 */
public record BatchMemory(
        INDArray numbers,
        INDArray features,
        INDArray targets,
        Arena values,
        Arena gradients,
        Optional<Arena> blocks,
        INDArray scratch) {

    public static BatchMemory of(Ops ops, Network network, Recompute recompute, long rows) {
        return new BatchMemory(
                ops.intVector(WORKSPACE, rows),
                ops.vector(DATA, rows * network.inputs()),
                ops.vector(DATA, rows * network.targetColumns()),
                new Arena(ops, ACTIVATIONS, rows),
                new Arena(ops, ACTIVATIONS, rows),
                recompute == Recompute.BLOCKS ? Optional.of(new Arena(ops, ACTIVATIONS, rows)) : Optional.empty(),
                ops.vector(WORKSPACE, rows * network.widest()));
    }
}
