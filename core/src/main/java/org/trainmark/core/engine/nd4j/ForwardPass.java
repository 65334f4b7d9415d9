package org.trainmark.core.engine.nd4j;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** From features to logits for a fixed number of rows. */
final class ForwardPass {

    private final INDArray features;
    private final List<INDArray> values = new ArrayList<>();
    private final List<Runnable> operations = new ArrayList<>();
    private final List<HiddenActivation> activations = new ArrayList<>();

    /**
     * Prepares the pass.
     *
     * @param features {@code [rows, inputs]}
     * @param memory flat, at least {@code rows} times {@link Network#activationsPerRow}; passes that take turns may
     *     share it
     */
    ForwardPass(Ops ops, Network network, INDArray features, INDArray memory) {
        this.features = features;
        Carver carver = new Carver(memory, features.size(0));
        for (int i = 0; i < network.layers().size(); i++) {
            int width = network.layers().get(i).outputs();
            INDArray matrix = carver.next(width);
            Parameters.Layer layer = network.parameters().layer(i);
            operations.add(ops.product(input(i), false, layer.weights(), false, 1, matrix));
            operations.add(ops.prepare("biasadd", List.of(matrix, layer.bias().reshape(width)), matrix));
            values.add(matrix);
            if (i < network.layers().size() - 1) {
                HiddenActivation activation =
                        HiddenActivation.of(network.activation(), ops, matrix, () -> carver.next(width));
                operations.add(activation.forward());
                activations.add(activation);
            }
        }
    }

    void run() {
        operations.forEach(Runnable::run);
    }

    /** Returns what layer {@code layer} was given: the features, or the activations of the layer before. */
    INDArray input(int layer) {
        return layer == 0 ? features : values.get(layer - 1);
    }

    /** Returns the activation between {@code layer} and the next. */
    HiddenActivation activation(int layer) {
        return activations.get(layer);
    }

    /** Returns the last layer's values, column-major {@code [rows, outputs]}. */
    INDArray logits() {
        return values.get(values.size() - 1);
    }
}
