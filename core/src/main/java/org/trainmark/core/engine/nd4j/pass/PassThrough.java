package org.trainmark.core.engine.nd4j.pass;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A layer that does nothing in evaluation. */
record PassThrough(INDArray output) implements LayerPass {

    @Override
    public void forward() {
        // What goes in is what comes out.
    }

    @Override
    public void backward(INDArray gradient, Optional<INDArray> before) {
        throw new AssertionError("evaluation has no way back");
    }

    @Override
    public boolean outputMayChange() {
        // The output is another layer's, or the features themselves.
        return false;
    }
}
