package org.trainmark.core.engine.nd4j.pass;

import java.util.Optional;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.engine.nd4j.host.HostMemory;
import org.trainmark.core.engine.nd4j.ops.Ops;
import org.trainmark.core.engine.nd4j.pass.PointwisePass.Weights;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.CompositeLayer.Residual;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Layer.BatchNormalization;
import org.trainmark.core.model.Layer.Convolution;
import org.trainmark.core.model.Layer.Dense;
import org.trainmark.core.model.Layer.Dropout;
import org.trainmark.core.model.Layer.GlobalAveragePooling;
import org.trainmark.core.model.Layer.Pooling;
import org.trainmark.core.model.SequenceLayer;

/**
 * One layer on a fixed number of rows, which appends its operations to the script of its pass; matrices are row-major
 * {@code [rows, values]}.
 */
interface LayerPass {

    /** Returns what comes out. */
    INDArray output();

    /** Appends what computes the output from the input. */
    void forward();

    /**
     * Appends what computes the gradient by the input, and that by the parameters if it comes with it. Whatever the way
     * forward has left stays as it is but for what no other layer can see.
     *
     * @param gradient by the output; destroyed if the gradient by the input takes its place, else kept
     * @param before takes the gradient by the input; empty if nobody needs it
     */
    void backward(INDArray gradient, Optional<INDArray> before);

    /** Appends what computes the gradient by the parameters, once {@code backward} has run for all layers. */
    default void parameters() {}

    /** Returns whether the gradient by the input takes the place of that by the output. */
    default boolean gradientInPlace() {
        return false;
    }

    /** A layer that can add the gradient by its input to another, which takes less than to write it and add it then. */
    interface Adding extends LayerPass {

        /**
         * Appends what adds the gradient by the input to {@code sum}, and that by the parameters if it comes with it.
         */
        void backwardOnto(INDArray gradient, INDArray sum);
    }

    /** Prepares the layer that follows {@code previous}, which is empty at the front of the network. */
    static LayerPass of(PassContext context, Stage stage, INDArray input, Optional<LayerPass> previous) {
        Layer layer = stage.layer();
        if (layer instanceof Dense) {
            return new DensePass(context, stage, input);
        } else if (layer instanceof Convolution convolution) {
            return convolution(context, convolution, stage, input);
        } else if (layer instanceof Pooling pooling) {
            return new PoolingPass(context, pooling, stage, input);
        } else if (layer instanceof GlobalAveragePooling) {
            return new GlobalPoolingPass(context, stage, input);
        } else if (layer instanceof BatchNormalization normalization) {
            return normalization(context, normalization, stage, input);
        } else if (layer instanceof Dropout dropout) {
            return context.training() ? new DropoutPass(context, dropout, stage, input) : new PassThrough(input);
        } else if (layer instanceof Activation activation) {
            boolean inPlace = previous.isPresent() && previous.get().outputMayChange();
            return new ActivationPass(context, activation, input, inPlace);
        } else if (layer instanceof Residual) {
            return new ResidualPass(context, stage, input);
        } else if (layer instanceof SequenceLayer sequenceLayer) {
            return SequencePasses.of(context, stage, sequenceLayer, input);
        }
        throw UnsupportedTrainingException.unknown(Ops.ENGINE, layer);
    }

    private static LayerPass convolution(PassContext context, Convolution convolution, Stage stage, INDArray input) {
        if (convolution.kernel() > 1 || !context.ops().onHost() || !HostMemory.fits(input)) {
            return new ConvolutionPass(context, convolution, stage, input);
        }
        return convolution.stride() > 1
                ? new StridedPass(context, convolution, stage, input)
                : new PointwisePass(context, Weights.of(context, stage), input);
    }

    private static LayerPass normalization(
            PassContext context, BatchNormalization normalization, Stage stage, INDArray input) {
        if (!context.training()) {
            return new SettledNormalizationPass(context, normalization, stage, input);
        }
        return context.ops().onHost() && HostMemory.fits(input)
                ? new BatchNormalizationPass(context, normalization, stage, input)
                : new PortableNormalizationPass(context, normalization, stage, input);
    }

    /** Returns whether the next layer may overwrite the output. */
    default boolean outputMayChange() {
        return true;
    }
}
