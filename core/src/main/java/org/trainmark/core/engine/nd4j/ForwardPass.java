package org.trainmark.core.engine.nd4j;

import java.util.ArrayList;
import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** From features to logits for a fixed number of rows. */
final class ForwardPass {

    private final Network network;
    private final INDArray features;
    private final List<INDArray> values = new ArrayList<>();
    private final List<Runnable> biases = new ArrayList<>();
    private final List<HiddenActivation> activations = new ArrayList<>();

    /**
     * Prepares the pass.
     *
     * @param features {@code [rows, inputs]}
     * @param memory flat, at least {@code rows} times {@link Network#activationsPerRow}; passes that take turns may
     *     share it
     */
    ForwardPass(Ops ops, Network network, INDArray features, INDArray memory) {
        this.network = network;
        this.features = features;
        Carver carver = new Carver(memory, features.size(0));
        for (int i = 0; i < network.layers().size(); i++) {
            int width = network.layers().get(i).outputs();
            INDArray matrix = carver.next(width);
            INDArray bias = network.parameters().layer(i).bias();
            values.add(matrix);
            biases.add(ops.prepare("biasadd", List.of(matrix, bias.reshape(width)), matrix));
            if (i < network.layers().size() - 1) {
                activations.add(HiddenActivation.of(network.activation(), ops, matrix, () -> carver.next(width)));
            }
        }
    }

    void run() {
        for (int i = 0; i < values.size(); i++) {
            Nd4j.gemm(input(i), network.parameters().layer(i).weights(), values.get(i), false, false, 1, 0);
            biases.get(i).run();
            if (i < activations.size()) {
                activations.get(i).forward();
            }
        }
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
