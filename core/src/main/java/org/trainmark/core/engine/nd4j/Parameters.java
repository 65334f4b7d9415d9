package org.trainmark.core.engine.nd4j;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.MemoryReading.Purpose;
import org.trainmark.core.model.DenseLayer;

/** Values for each parameter in one flat vector, and the matrices that are views of it. */
final class Parameters {

    /** Views of one layer's values: weights {@code [inputs, outputs]} column-major, bias {@code [1, outputs]}. */
    record Layer(INDArray weights, INDArray bias) {}

    private final INDArray flat;
    private final List<Layer> layers = new ArrayList<>();

    Parameters(Ops ops, Purpose purpose, List<DenseLayer> shapes) {
        flat = ops.vector(purpose, DenseLayer.parameters(shapes));
        long at = 0;
        for (DenseLayer shape : shapes) {
            INDArray weights = Ops.columnMajor(flat, at, shape.inputs(), shape.outputs());
            INDArray bias = Ops.columnMajor(flat, at + shape.weights(), 1, shape.outputs());
            layers.add(new Layer(weights, bias));
            at += shape.weights() + shape.outputs();
        }
    }

    INDArray flat() {
        return flat;
    }

    Layer layer(int index) {
        return layers.get(index);
    }
}
