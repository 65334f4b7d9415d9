package org.trainmark.peers.dl4j;

import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.GlobalPoolingLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
import org.deeplearning4j.nn.conf.layers.PoolingType;
import org.deeplearning4j.nn.conf.layers.SubsamplingLayer;
import org.nd4j.linalg.activations.IActivation;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.nd4j.linalg.activations.impl.ActivationLReLU;
import org.nd4j.linalg.activations.impl.ActivationReLU;
import org.nd4j.linalg.activations.impl.ActivationSigmoid;
import org.nd4j.linalg.activations.impl.ActivationSoftmax;
import org.nd4j.linalg.activations.impl.ActivationTanH;
import org.nd4j.linalg.lossfunctions.ILossFunction;
import org.nd4j.linalg.lossfunctions.impl.LossBinaryXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMCXENT;
import org.nd4j.linalg.lossfunctions.impl.LossMSE;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.SequenceLayer;

/** Maps layers and losses to those of DL4J. */
final class Layers {

    /** Nearest to 0 and 1 that a probability may come; single precision has little between it and them. */
    private static final double CLIPPING = 1e-7;

    private Layers() {}

    /** @throws UnsupportedTrainingException if DL4J has no such layer */
    static org.deeplearning4j.nn.conf.layers.Layer hidden(Layer layer) {
        if (layer instanceof Layer.Dense dense) {
            return new DenseLayer.Builder().nOut(dense.units()).build();
        } else if (layer instanceof Layer.Convolution convolution) {
            int padding = convolution.padding();
            return new ConvolutionLayer.Builder(convolution.kernel(), convolution.kernel())
                    .stride(convolution.stride(), convolution.stride())
                    .padding(padding, padding)
                    .nOut(convolution.filters())
                    .build();
        } else if (layer instanceof Layer.Pooling pooling) {
            return new SubsamplingLayer.Builder(kind(pooling.kind()))
                    .kernelSize(pooling.size(), pooling.size())
                    .stride(pooling.stride(), pooling.stride())
                    .build();
        } else if (layer instanceof Layer.GlobalAveragePooling) {
            return new GlobalPoolingLayer.Builder(PoolingType.AVG).build();
        } else if (layer instanceof Layer.Dropout dropout) {
            return new DropoutLayer.Builder(new Dropout(1 - dropout.rate())).build();
        } else if (layer instanceof Activation activation) {
            return new ActivationLayer.Builder()
                    .activation(function(activation))
                    .build();
        }
        throw refusal(layer);
    }

    private static UnsupportedTrainingException refusal(Layer layer) {
        if (layer instanceof Layer.BatchNormalization) {
            return new UnsupportedTrainingException("DL4J's batch normalization estimates the variance for evaluation "
                    + "without the correction for its mean");
        } else if (layer instanceof CompositeLayer.Residual) {
            return new UnsupportedTrainingException(
                    "DL4J's MultiLayerNetwork has layers in turn, and no sum with a shortcut");
        } else if (layer instanceof SequenceLayer.LayerNormalization) {
            return new UnsupportedTrainingException("DL4J normalizes layers within its dense and recurrent ones only");
        } else if (layer instanceof SequenceLayer.SelfAttention) {
            return new UnsupportedTrainingException("DL4J's attention has neither biases nor a causal mask");
        } else if (layer instanceof SequenceLayer) {
            return new UnsupportedTrainingException("DL4J has no layer for images or sequences that is " + layer);
        }
        return UnsupportedTrainingException.unknown(Dl4jEngine.ID, layer);
    }

    private static SubsamplingLayer.PoolingType kind(Layer.Pooling.Kind kind) {
        return switch (kind) {
            case MAX -> SubsamplingLayer.PoolingType.MAX;
            case AVERAGE -> SubsamplingLayer.PoolingType.AVG;
        };
    }

    private static IActivation function(Activation activation) {
        return switch (activation) {
            case IDENTITY -> new ActivationIdentity();
            case RELU -> new ActivationReLU();
            case LEAKY_RELU -> new ActivationLReLU(Activation.LEAKY_SLOPE);
            case TANH -> new ActivationTanH();
            case SIGMOID -> new ActivationSigmoid();
            case GELU, GELU_TANH ->
                throw new UnsupportedTrainingException(
                        "DL4J has approximations of GELU only, of which that by a hyperbolic tangent is another one");
        };
    }

    static OutputLayer output(Loss loss, int outputs) {
        return switch (loss) {
            case CROSS_ENTROPY -> output(new LossMCXENT(), new ActivationSoftmax(), outputs);
            case BINARY_CROSS_ENTROPY -> output(new LossBinaryXENT(CLIPPING), new ActivationSigmoid(), outputs);
            case MEAN_SQUARED_ERROR -> output(new LossMSE(), new ActivationIdentity(), outputs);
        };
    }

    private static OutputLayer output(ILossFunction loss, IActivation activation, int outputs) {
        return new OutputLayer.Builder(loss)
                .activation(activation)
                .nOut(outputs)
                .build();
    }
}
