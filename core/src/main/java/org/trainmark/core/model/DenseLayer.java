package org.trainmark.core.model;

import static org.trainmark.core.Checks.requirePositive;

import java.util.List;

/** A fully connected layer: a weight for each pair of input and output, and a bias for each output. */
public record DenseLayer(int inputs, int outputs) {

    public DenseLayer {
        requirePositive(inputs, "inputs");
        requirePositive(outputs, "outputs");
    }

    public long weights() {
        return (long) inputs * outputs;
    }

    /** Returns the length of the flat vector that holds the weights and biases of {@code layers}. */
    public static long parameters(List<DenseLayer> layers) {
        return layers.stream()
                .mapToLong(layer -> layer.weights() + layer.outputs())
                .sum();
    }
}
