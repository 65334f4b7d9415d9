package org.trainmark.core.engine.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Architecture.Stage;

/** Values for each parameter in one flat vector, and views of those of one stage. */
record Parameters(INDArray flat) {

    Parameters(Ops ops, Purpose purpose, Architecture architecture) {
        this(ops.vector(purpose, architecture.parameters()));
    }

    /** Returns the values of a stage's weights, flat. */
    INDArray weights(Stage stage) {
        return Ops.slice(flat, stage.firstParameter(), stage.weights());
    }

    /** Returns the values of a stage's offsets, flat. */
    INDArray offsets(Stage stage) {
        return Ops.slice(flat, stage.firstParameter() + stage.weights(), stage.offsets());
    }
}
