package org.trainmark.core.engine.nd4j;

import static org.trainmark.core.engine.MemoryReading.Purpose.ACTIVATIONS;
import static org.trainmark.core.engine.MemoryReading.Purpose.DATA;
import static org.trainmark.core.engine.MemoryReading.Purpose.WORKSPACE;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.Arena;
import org.trainmark.core.engine.nd4j.ops.Ops;

/**
 * Memory for the largest part of a batch; smaller parts use the front of it.
 *
 * @param numbers of the examples
 * @param features flat
 * @param targets flat
 * @param scratch flat, enough for the largest layer
 */
record BatchMemory(
        INDArray numbers, INDArray features, INDArray targets, Arena values, Arena gradients, INDArray scratch) {

    static BatchMemory of(Ops ops, Network network, long rows) {
        return new BatchMemory(
                ops.intVector(WORKSPACE, rows),
                ops.vector(DATA, rows * network.inputs()),
                ops.vector(DATA, rows * network.outputs()),
                new Arena(ops, ACTIVATIONS, rows),
                new Arena(ops, ACTIVATIONS, rows),
                ops.vector(WORKSPACE, rows * network.widest()));
    }
}
