package org.trainmark.peers.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.dropout.Dropout;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.ActivationLayer;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.deeplearning4j.nn.conf.layers.ConvolutionLayer;
import org.deeplearning4j.nn.conf.layers.DenseLayer;
import org.deeplearning4j.nn.conf.layers.DropoutLayer;
import org.deeplearning4j.nn.conf.layers.OutputLayer;
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
import org.trainmark.core.data.Shape;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Loss;
import org.trainmark.core.optimizer.Regularization;

/** Writes a training down as DL4J's users would. */
final class Configuration {

    /** Nearest to 0 and 1 that a probability may come; single precision has little between it and them. */
    private static final double CLIPPING = 1e-7;

    private Configuration() {}

    /** @throws UnsupportedTrainingException if DL4J cannot do the training exactly */
    static MultiLayerConfiguration of(TrainingConfig config, Architecture architecture, CurrentStep step) {
        requireSupported(config);
        List<org.nd4j.linalg.learning.regularization.Regularization> penalties = Penalty.all(config);
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
                .seed(config.seed())
                .updater(Updaters.of(config.optimizer(), step))
                .activation(new ActivationIdentity())
                .convolutionMode(ConvolutionMode.Truncate)
                .list();
        List<Stage> stages = architecture.stages();
        for (int i = 0; i < stages.size() - 1; i++) {
            list.layer(penalized(layer(stages.get(i).layer()), penalties));
        }
        return list.layer(penalized(output(config.loss(), architecture.outputs()), penalties))
                .setInputType(inputType(architecture.input()))
                .build();
    }

    private static void requireSupported(TrainingConfig config) {
        Regularization regularization = config.regularization();
        if (regularization.clipNorm().isPresent()) {
            throw new UnsupportedTrainingException("DL4J clips the gradient of each layer, not that of the network");
        }
        if (config.rowsAtOnce() < config.batchSize()) {
            throw new UnsupportedTrainingException("DL4J cannot sum up the gradients of a batch's parts");
        }
    }

    /** Of penalties that are set for all layers at once, DL4J takes over some kinds only. */
    private static <T extends org.deeplearning4j.nn.conf.layers.Layer> T penalized(
            T layer, List<org.nd4j.linalg.learning.regularization.Regularization> penalties) {
        if (layer instanceof BaseLayer withParameters) {
            withParameters.setRegularization(penalties);
            withParameters.setRegularizationBias(penalties);
        }
        return layer;
    }

    private static org.deeplearning4j.nn.conf.layers.Layer layer(Layer layer) {
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
        } else if (layer instanceof Layer.Dropout dropout) {
            return new DropoutLayer.Builder(new Dropout(1 - dropout.rate())).build();
        } else if (layer instanceof Activation activation) {
            return new ActivationLayer.Builder()
                    .activation(function(activation))
                    .build();
        }
        throw new UnsupportedTrainingException(
                "DL4J's batch normalisation estimates the variance for evaluation without the correction for its mean");
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
            case GELU -> throw new UnsupportedTrainingException("DL4J has approximations of GELU only");
        };
    }

    private static OutputLayer output(Loss loss, int outputs) {
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

    private static InputType inputType(Shape shape) {
        return shape.isImage()
                ? InputType.convolutional(shape.height(), shape.width(), shape.channels())
                : InputType.feedForward(shape.channels());
    }
}
