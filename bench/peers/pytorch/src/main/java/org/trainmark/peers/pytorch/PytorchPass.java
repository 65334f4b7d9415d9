package org.trainmark.peers.pytorch;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import java.util.Iterator;
import java.util.List;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.Layer;

/** What a layer makes of the values of some rows. */
@FunctionalInterface
interface PytorchPass {

    /**
     * Returns what comes out.
     *
     * @param parameters gives those of this layer, then those of the next
     */
    NDArray apply(NDArray values, Iterator<NDArray> parameters, boolean training);

    /** Returns the shapes of what a layer takes from the parameters. */
    static List<Shape> parameterShapes(Stage stage) {
        int channels = stage.input().channels();
        if (stage.layer() instanceof Layer.Dense dense) {
            // Column-major [inputs, units] is torch's own order: row-major [units, inputs].
            return List.of(new Shape(dense.units(), stage.input().size()), new Shape(dense.units()));
        } else if (stage.layer() instanceof Layer.Convolution layer) {
            Shape weights = new Shape(layer.filters(), channels, layer.kernel(), layer.kernel());
            return List.of(weights, new Shape(layer.filters()));
        } else if (stage.layer() instanceof Layer.BatchNormalization) {
            return List.of(new Shape(channels), new Shape(channels));
        }
        return List.of();
    }

    /**
     * Returns the pass of a layer.
     *
     * @param manager owns what the layer keeps
     */
    static PytorchPass of(NDManager manager, Stage stage) {
        Layer layer = stage.layer();
        if (layer instanceof Layer.Dense) {
            return dense(stage);
        } else if (layer instanceof Layer.Convolution convolution) {
            return convolution(convolution, stage);
        } else if (layer instanceof Layer.Pooling pooling) {
            return pooling(pooling, stage);
        } else if (layer instanceof Layer.BatchNormalization normalization) {
            return new PytorchNormalizationPass(manager, normalization, stage);
        } else if (layer instanceof Layer.Dropout dropout) {
            float rate = (float) dropout.rate();
            return (values, parameters, training) ->
                    Dropout.dropout(values, rate, training).singletonOrThrow();
        } else if (layer instanceof Activation activation) {
            return (values, parameters, training) -> activated(activation, values);
        }
        throw UnsupportedTrainingException.unknown(PytorchEngine.ID, layer);
    }

    private static PytorchPass dense(Stage stage) {
        long inputs = stage.input().size();
        return (values, parameters, training) -> Linear.linear(
                        rows(values, inputs), parameters.next(), parameters.next())
                .singletonOrThrow();
    }

    private static PytorchPass convolution(Layer.Convolution layer, Stage stage) {
        Shape stride = square(layer.stride());
        Shape padding = square(layer.padding());
        return (values, parameters, training) -> Conv2d.conv2d(
                        images(values, stage), parameters.next(), parameters.next(), stride, padding)
                .singletonOrThrow();
    }

    private static PytorchPass pooling(Layer.Pooling layer, Stage stage) {
        Shape size = square(layer.size());
        Shape stride = square(layer.stride());
        Shape padding = square(0);
        return switch (layer.kind()) {
            case MAX ->
                (values, parameters, training) -> Pool.maxPool2d(images(values, stage), size, stride, padding, false);
            case AVERAGE ->
                (values, parameters, training) ->
                        Pool.avgPool2d(images(values, stage), size, stride, padding, false, false);
        };
    }

    private static NDArray activated(Activation activation, NDArray values) {
        return switch (activation) {
            case IDENTITY -> values;
            case RELU -> ai.djl.nn.Activation.relu(values);
            case LEAKY_RELU -> ai.djl.nn.Activation.leakyRelu(values, (float) Activation.LEAKY_SLOPE);
            case TANH -> ai.djl.nn.Activation.tanh(values);
            case SIGMOID -> ai.djl.nn.Activation.sigmoid(values);
            case GELU -> ai.djl.nn.Activation.gelu(values);
        };
    }

    private static Shape square(int side) {
        return new Shape(side, side);
    }

    /** Returns rows of features as they are, and images as rows: {@code [rows, width]}. */
    private static NDArray rows(NDArray values, long width) {
        return values.getShape().dimension() == 2
                ? values
                : values.transpose(0, 2, 3, 1).reshape(-1, width);
    }

    /** Returns images as they are, and rows of features as images: {@code [rows, channels, height, width]}. */
    static NDArray images(NDArray values, Stage stage) {
        if (values.getShape().dimension() == 4) {
            return values;
        }
        var shape = stage.input();
        return values.reshape(-1, shape.height(), shape.width(), shape.channels())
                .transpose(0, 3, 1, 2);
    }
}
