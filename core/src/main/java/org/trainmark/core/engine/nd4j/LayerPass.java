package org.trainmark.core.engine.nd4j;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.nd4j.Network.Placed;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Layer.BatchNormalization;
import org.trainmark.core.model.Layer.Convolution;
import org.trainmark.core.model.Layer.Dense;
import org.trainmark.core.model.Layer.Dropout;
import org.trainmark.core.model.Layer.Pooling;

/** One layer on a fixed number of rows, as prepared operations; matrices are row-major {@code [rows, values]}. */
interface LayerPass {

    /** Returns what comes out. */
    INDArray output();

    /** Returns what computes the output from the input. */
    Runnable forward();

    /**
     * Returns what computes gradients by the parameters and by the input; it may destroy whatever the way forward has
     * left.
     *
     * @param gradient by the output; destroyed
     * @param before takes the gradient by the input; empty if nobody needs it
     */
    Runnable backward(INDArray gradient, Optional<INDArray> before);

    /** Returns whether the gradient by the input takes the place of that by the output. */
    default boolean gradientInPlace() {
        return false;
    }

    /** Prepares the layer that follows {@code previous}, which is empty at the front of the network. */
    static LayerPass of(PassContext context, Placed placed, INDArray input, Optional<LayerPass> previous) {
        if (placed.stage().layer() instanceof Dense) {
            return new DensePass(context, placed, input);
        } else if (placed.stage().layer() instanceof Convolution convolution) {
            return new ConvolutionPass(context, convolution, placed.stage(), input);
        } else if (placed.stage().layer() instanceof Pooling pooling) {
            return new PoolingPass(context, pooling, placed.stage(), input);
        } else if (placed.stage().layer() instanceof BatchNormalization normalization) {
            return context.training()
                    ? new BatchNormalizationPass(context, normalization, placed, input)
                    : new SettledNormalizationPass(context, normalization, placed, input);
        } else if (placed.stage().layer() instanceof Dropout dropout) {
            return context.training() ? new DropoutPass(context, dropout, placed, input) : new PassThrough(input);
        } else if (placed.stage().layer() instanceof Activation activation) {
            boolean inPlace = previous.isPresent() && previous.get().outputMayChange();
            return new ActivationPass(context, activation, input, inPlace);
        }
        throw new AssertionError("no pass for " + placed.stage().layer());
    }

    /** Returns whether the next layer may overwrite the output. */
    default boolean outputMayChange() {
        return true;
    }
}
