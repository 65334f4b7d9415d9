package org.trainmark.core.engine.nd4j.ops;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.ops.Ops.Scale;

/** The product of a batch's rows with a layer's weights. */
public final class WeightProduct {

    private WeightProduct() {}

    /**
     * Appends a product of all rows with weights {@code [units, inputs]}. Threads share whichever there is more of,
     * rows or units, since each reads all of the other; and a share of the units is what its thread has updated itself,
     * so that it is still in its cache.
     */
    public static void append(Script script, Ops ops, INDArray input, INDArray weights, INDArray output) {
        if (input.rows() < weights.rows()) {
            script.parameters(
                    weights.rows(),
                    share -> ops.product(input, false, share.rows(weights), true, Scale.ONE, share.columns(output)));
        } else {
            script.rows(share -> ops.product(share.rows(input), false, weights, true, Scale.ONE, share.rows(output)));
        }
    }
}
