package org.trainmark.core.engine.nd4j;

import static org.trainmark.core.engine.MemoryReading.Purpose.ACTIVATIONS;
import static org.trainmark.core.engine.MemoryReading.Purpose.DATA;
import static org.trainmark.core.engine.MemoryReading.Purpose.WORKSPACE;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Memory for one batch of the largest size, flat; smaller batches use the front of it. */
record BatchMemory(INDArray examples, INDArray features, INDArray targets, INDArray activations, INDArray deltas) {

    static BatchMemory of(Ops ops, Network network, long rows) {
        return new BatchMemory(
                ops.intVector(WORKSPACE, rows),
                ops.vector(DATA, rows * network.inputs()),
                ops.vector(DATA, rows * network.outputs()),
                ops.vector(ACTIVATIONS, rows * network.activationsPerRow()),
                ops.vector(ACTIVATIONS, rows * network.unitsPerRow()));
    }
}
