package org.trainmark.peers.libtorch;

import org.bytedeco.pytorch.Scalar;
import org.bytedeco.pytorch.Tensor;
import org.bytedeco.pytorch.TensorOptional;
import org.bytedeco.pytorch.global.torch;
import org.trainmark.core.data.Shape;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer;

/** What a layer makes of the values of some rows. */
@FunctionalInterface
interface LibtorchPass {

    Tensor apply(Tensor values, boolean training);

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
        } else if (layer instanceof Layer.BatchNormalization normalization) {
            return new LibtorchNormalizationPass(normalization, stage.input(), parameters);
        } else if (layer instanceof Layer.Dropout dropout) {
            return (values, training) -> torch.dropout(values, dropout.rate(), training);
        } else if (layer instanceof Activation activation) {
            return activation(activation, previous);
        }
        throw UnsupportedTrainingException.unknown(LibtorchEngine.ID, layer);
    }

    private static LibtorchPass dense(Stage stage, ParameterVector parameters) {
        int inputs = stage.input().size();
        int units = stage.output().size();
        // Column-major [inputs, units] is torch's own order: row-major [units, inputs].
        Tensor weights = parameters.next(units, inputs);
        TensorOptional bias = new TensorOptional(parameters.next(units));
        return (values, training) -> torch.linear(rows(values, inputs), weights, bias);
    }

    private static LibtorchPass convolution(Layer.Convolution layer, Shape input, ParameterVector parameters) {
        Tensor weights = parameters.next(layer.filters(), input.channels(), layer.kernel(), layer.kernel());
        TensorOptional bias = new TensorOptional(parameters.next(layer.filters()));
        long[] stride = square(layer.stride());
        long[] padding = square(layer.padding());
        long[] dilation = square(1);
        return (values, training) -> torch.conv2d(images(values, input), weights, bias, stride, padding, dilation, 1);
    }

    private static LibtorchPass pooling(Layer.Pooling layer, Shape input) {
        long[] size = square(layer.size());
        long[] stride = square(layer.stride());
        long[] padding = square(0);
        long[] dilation = square(1);
        return switch (layer.kind()) {
            case MAX ->
                (values, training) -> torch.max_pool2d(images(values, input), size, stride, padding, dilation, false);
            case AVERAGE ->
                (values, training) ->
                        torch.avg_pool2d(images(values, input), size, stride, padding, false, false, null);
        };
    }

    /** Overwrites its input where {@code previous} does not need that for its own gradient. */
    private static LibtorchPass activation(Activation activation, Layer previous) {
        boolean inPlace = previous instanceof Layer.Dense
                || previous instanceof Layer.Convolution
                || previous instanceof Layer.BatchNormalization;
        return switch (activation) {
            case IDENTITY -> (values, training) -> values;
            case RELU -> inPlace ? (values, training) -> torch.relu_(values) : (values, training) -> torch.relu(values);
            case LEAKY_RELU -> {
                Scalar slope = new Scalar(Activation.LEAKY_SLOPE);
                yield inPlace
                        ? (values, training) -> torch.leaky_relu_(values, slope)
                        : (values, training) -> torch.leaky_relu(values, slope);
            }
            case TANH -> inPlace ? (values, training) -> torch.tanh_(values) : (values, training) -> torch.tanh(values);
            case SIGMOID ->
                inPlace ? (values, training) -> torch.sigmoid_(values) : (values, training) -> torch.sigmoid(values);
            case GELU -> (values, training) -> torch.gelu(values);
        };
    }

    private static long[] square(int side) {
        return new long[] {side, side};
    }

    /** Returns rows of features as they are, and images as rows: {@code [rows, width]}. */
    private static Tensor rows(Tensor values, int width) {
        return values.dim() == 2 ? values : values.permute(0, 2, 3, 1).reshape(-1, width);
    }

    /** Returns images as they are, and rows of features as images: {@code [rows, channels, height, width]}. */
    static Tensor images(Tensor values, Shape shape) {
        return values.dim() == 4
                ? values
                : values.view(-1, shape.height(), shape.width(), shape.channels())
                        .permute(0, 3, 1, 2);
    }
}
