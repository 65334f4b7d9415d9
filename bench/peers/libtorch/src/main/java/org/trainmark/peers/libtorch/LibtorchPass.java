package org.trainmark.peers.libtorch;

import static org.trainmark.peers.libtorch.LibtorchForms.images;
import static org.trainmark.peers.libtorch.LibtorchForms.positions;
import static org.trainmark.peers.libtorch.LibtorchForms.rows;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.trainmark.core.data.Shape;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.SequenceLayer;

/** What a layer makes of the values of some rows. */
@FunctionalInterface
interface LibtorchPass {

    Tensor apply(Tensor values, Use use);

    /** What values go forward for. */
    enum Use {
        EVALUATION,
        TRAINING,
        /** Training too, where the same values have gone forward before. */
        AGAIN;

        boolean trains() {
            return this != EVALUATION;
        }
    }

    /**
     * Returns the pass of a layer, whose parameters come next.
     *
     * @param previous the layer before
     */
    static LibtorchPass of(Stage stage, ParameterVector parameters, Layer previous) {
        Layer layer = stage.layer();
        if (layer instanceof Layer.Dense) {
            return dense(stage, parameters);
        } else if (layer instanceof Layer.Convolution convolution) {
            return convolution(convolution, stage.input(), parameters);
        } else if (layer instanceof Layer.Pooling pooling) {
            return pooling(pooling, stage.input());
        } else if (layer instanceof Layer.GlobalAveragePooling) {
            return (values, use) -> positions(values, stage.input()).mean(1);
        } else if (layer instanceof Layer.BatchNormalization normalization) {
            return new LibtorchNormalizationPass(normalization, stage.input(), parameters);
        } else if (layer instanceof Layer.Dropout dropout) {
            return (values, use) -> torch.dropout(values, dropout.rate(), use.trains());
        } else if (layer instanceof Activation activation) {
            return activation(activation, previous);
        } else if (layer instanceof SequenceLayer sequence) {
            return LibtorchSequencePasses.of(sequence, stage.input(), parameters);
        } else if (layer instanceof CompositeLayer.Residual) {
            return residual(stage, parameters);
        }
        throw UnsupportedTrainingException.unknown(LibtorchEngine.ID, layer);
    }

    private static LibtorchPass residual(Stage stage, ParameterVector parameters) {
        LibtorchPass inside = new LibtorchChain(stage.inside(), parameters);
        LibtorchPass shortcut = new LibtorchChain(stage.shortcut(), parameters);
        return (values, use) ->
                LibtorchForms.sum(inside.apply(values, use), shortcut.apply(values, use), stage.output());
    }

    private static LibtorchPass dense(Stage stage, ParameterVector parameters) {
        int inputs = stage.input().size();
        int units = stage.output().size();
        // Column-major [inputs, units] is torch's own order: row-major [units, inputs].
        Tensor weights = parameters.next(units, inputs);
        TensorOptional bias = new TensorOptional(parameters.next(units));
        return (values, use) -> torch.linear(rows(values, inputs), weights, bias);
    }

    private static LibtorchPass convolution(Layer.Convolution layer, Shape input, ParameterVector parameters) {
        Tensor weights = parameters.next(layer.filters(), input.channels(), layer.kernel(), layer.kernel());
        TensorOptional bias = new TensorOptional(parameters.next(layer.filters()));
        long[] stride = square(layer.stride());
        long[] padding = square(layer.padding());
        long[] dilation = square(1);
        return (values, use) -> torch.conv2d(images(values, input), weights, bias, stride, padding, dilation, 1);
    }

    private static LibtorchPass pooling(Layer.Pooling layer, Shape input) {
        long[] size = square(layer.size());
        long[] stride = square(layer.stride());
        long[] padding = square(0);
        long[] dilation = square(1);
        return switch (layer.kind()) {
            case MAX ->
                (values, use) -> torch.max_pool2d(images(values, input), size, stride, padding, dilation, false);
            case AVERAGE ->
                (values, use) -> torch.avg_pool2d(images(values, input), size, stride, padding, false, false, null);
        };
    }

    /** Overwrites its input where {@code previous} does not need that for its own gradient. */
    private static LibtorchPass activation(Activation activation, Layer previous) {
        boolean inPlace = previous instanceof Layer.Dense
                || previous instanceof Layer.Convolution
                || previous instanceof Layer.BatchNormalization
                || previous instanceof SequenceLayer.Pointwise
                || previous instanceof CompositeLayer.Residual;
        return switch (activation) {
            case IDENTITY -> (values, use) -> values;
            case RELU -> inPlace ? (values, use) -> torch.relu_(values) : (values, use) -> torch.relu(values);
            case LEAKY_RELU -> {
                Scalar slope = new Scalar(Activation.LEAKY_SLOPE);
                yield inPlace
                        ? (values, use) -> torch.leaky_relu_(values, slope)
                        : (values, use) -> torch.leaky_relu(values, slope);
            }
            case TANH -> inPlace ? (values, use) -> torch.tanh_(values) : (values, use) -> torch.tanh(values);
            case SIGMOID -> inPlace ? (values, use) -> torch.sigmoid_(values) : (values, use) -> torch.sigmoid(values);
            case GELU -> (values, use) -> torch.gelu(values);
            case GELU_TANH -> (values, use) -> torch.gelu(values, "tanh");
        };
    }

    private static long[] square(int side) {
        return new long[] {side, side};
    }
}
