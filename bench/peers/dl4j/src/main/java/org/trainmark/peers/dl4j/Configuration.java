package org.trainmark.peers.dl4j;

import java.util.List;
import org.deeplearning4j.nn.conf.ConvolutionMode;
import org.deeplearning4j.nn.conf.MultiLayerConfiguration;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.inputs.InputType;
import org.deeplearning4j.nn.conf.layers.BaseLayer;
import org.nd4j.linalg.activations.impl.ActivationIdentity;
import org.trainmark.core.data.Shape;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.ParameterKind;
import org.trainmark.core.optimizer.Regularization;

/** Writes a training down as DL4J's users would. */
final class Configuration {

    private Configuration() {}

    /** @throws UnsupportedTrainingException if DL4J cannot do the training exactly */
    static MultiLayerConfiguration of(TrainingConfig config, Architecture architecture, CurrentStep step) {
        requireSupported(config);
        requireNoTokens(architecture);
        requireImages(architecture);
        NeuralNetConfiguration.ListBuilder list = new NeuralNetConfiguration.Builder()
                .seed(config.seed())
                .updater(Updaters.of(config.optimizer(), step))
                .activation(new ActivationIdentity())
                .convolutionMode(ConvolutionMode.Truncate)
                .list();
        List<Stage> stages = architecture.stages();
        for (int i = 0; i < stages.size() - 1; i++) {
            list.layer(penalized(Layers.hidden(stages.get(i).layer()), config));
        }
        return list.layer(penalized(Layers.output(config.loss(), architecture.outputs()), config))
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

    /** It has an embedding of sequences, but nothing that tells their positions apart and no attention as described. */
    private static void requireNoTokens(Architecture architecture) {
        if (architecture.input().isTokens()) {
            throw new UnsupportedTrainingException(
                    "DL4J has no learned positions, no causal attention and no weights shared between layers, as networks of tokens do");
        }
    }

    private static void requireImages(Architecture architecture) {
        boolean image = architecture.input().isImage();
        for (Stage stage : architecture.stages()) {
            boolean slides = stage.layer() instanceof Layer.Convolution || stage.layer() instanceof Layer.Pooling;
            boolean averages = stage.layer() instanceof Layer.GlobalAveragePooling;
            if ((slides || averages) && !image) {
                throw new UnsupportedTrainingException("DL4J convolves and pools images only");
            }
            image &= !averages && !(stage.layer() instanceof Layer.Dense);
        }
    }

    /** Of penalties that are set for all layers at once, DL4J takes over some kinds only. */
    private static <T extends org.deeplearning4j.nn.conf.layers.Layer> T penalized(T layer, TrainingConfig config) {
        if (layer instanceof BaseLayer withParameters) {
            withParameters.setRegularization(Penalty.all(config, ParameterKind.WEIGHTS));
            withParameters.setRegularizationBias(Penalty.all(config, ParameterKind.BIASES));
        }
        return layer;
    }

    private static InputType inputType(Shape shape) {
        return shape.isImage()
                ? InputType.convolutional(shape.height(), shape.width(), shape.channels())
                : InputType.feedForward(shape.channels());
    }
}
