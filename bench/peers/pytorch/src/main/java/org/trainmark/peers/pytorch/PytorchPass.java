package org.trainmark.peers.pytorch;

import static org.trainmark.peers.pytorch.PytorchForms.images;
import static org.trainmark.peers.pytorch.PytorchForms.positions;
import static org.trainmark.peers.pytorch.PytorchForms.rows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.Dropout;
import ai.djl.nn.pooling.Pool;
import java.util.List;
import org.trainmark.core.engine.UnsupportedTrainingException;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Architecture.Stage;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.SequenceLayer;

/** What a layer makes of the values of some rows. */
@FunctionalInterface
interface PytorchPass {

    /**
     * Returns what comes out.
     *
     * @param parameters of all layers, by the numbers of their cuts
     */
    NDArray apply(NDArray values, List<NDArray> parameters, Use use);

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
     * @param manager owns what the layer keeps
     */
    static PytorchPass of(NDManager manager, Stage stage, ParameterCuts cuts) {
        Layer layer = stage.layer();
        if (layer instanceof Layer.Dense) {
            return dense(stage, cuts);
        } else if (layer instanceof Layer.Convolution convolution) {
            return convolution(convolution, stage, cuts);
        } else if (layer instanceof Layer.Pooling pooling) {
            return pooling(pooling, stage);
        } else if (layer instanceof Layer.GlobalAveragePooling) {
            int[] overPositions = {1};
            return (values, parameters, use) -> positions(values, stage.input()).mean(overPositions);
        } else if (layer instanceof Layer.BatchNormalization normalization) {
            return new PytorchNormalizationPass(manager, normalization, stage.input(), cuts);
        } else if (layer instanceof Layer.Dropout dropout) {
            float rate = (float) dropout.rate();
            return (values, parameters, use) ->
                    Dropout.dropout(values, rate, use.trains()).singletonOrThrow();
        } else if (layer instanceof Activation activation) {
            return (values, parameters, use) -> PytorchActivations.of(activation, values);
        } else if (layer instanceof SequenceLayer sequence) {
            return PytorchSequencePasses.of(manager, sequence, stage.input(), cuts);
        } else if (layer instanceof CompositeLayer.Residual) {
            return residual(manager, stage, cuts);
        }
        throw UnsupportedTrainingException.unknown(PytorchEngine.ID, layer);
    }

    private static PytorchPass residual(NDManager manager, Stage stage, ParameterCuts cuts) {
        PytorchPass inside = new PytorchChain(manager, stage.inside(), cuts);
        PytorchPass shortcut = new PytorchChain(manager, stage.shortcut(), cuts);
        return (values, parameters, use) -> PytorchForms.sum(
                inside.apply(values, parameters, use), shortcut.apply(values, parameters, use), stage.output());
    }

    private static PytorchPass dense(Stage stage, ParameterCuts cuts) {
        int inputs = stage.input().size();
        // Column-major [inputs, units] is torch's own order: row-major [units, inputs].
        int weights = cuts.next(stage.output().size(), inputs);
        int bias = cuts.next(stage.output().size());
        return (values, parameters, use) -> Linear.linear(
                        rows(values, inputs), parameters.get(weights), parameters.get(bias))
                .singletonOrThrow();
    }

    private static PytorchPass convolution(Layer.Convolution layer, Stage stage, ParameterCuts cuts) {
        int weights = cuts.next(layer.filters(), stage.input().channels(), layer.kernel(), layer.kernel());
        int bias = cuts.next(layer.filters());
        Shape stride = square(layer.stride());
        Shape padding = square(layer.padding());
        return (values, parameters, use) -> Conv2d.conv2d(
                        images(values, stage.input()), parameters.get(weights), parameters.get(bias), stride, padding)
                .singletonOrThrow();
    }

    private static PytorchPass pooling(Layer.Pooling layer, Stage stage) {
        Shape size = square(layer.size());
        Shape stride = square(layer.stride());
        Shape padding = square(0);
        return switch (layer.kind()) {
            case MAX ->
                (values, parameters, use) ->
                        Pool.maxPool2d(images(values, stage.input()), size, stride, padding, false);
            case AVERAGE ->
                (values, parameters, use) ->
                        Pool.avgPool2d(images(values, stage.input()), size, stride, padding, false, false);
        };
    }

    private static Shape square(int side) {
        return new Shape(side, side);
    }
}
