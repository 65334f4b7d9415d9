package org.trainmark.core.model;

import static org.trainmark.core.Checks.requirePositive;

import java.util.List;
import org.trainmark.core.data.Shape;

/** A fully connected layer: a weight for each pair of input and output, and a bias for each output. */
public record DenseLayer(int inputs, int outputs) {

    public DenseLayer {
        requirePositive(inputs, "inputs");
        requirePositive(outputs, "outputs");
    }

    /** Returns the dense layers of {@code mlp} between {@code inputs} features and {@code outputs} logits. */
    public static List<DenseLayer> of(Mlp mlp, int inputs, int outputs) {
        return mlp.architecture(Shape.flat(inputs), outputs).stages().stream()
                .filter(stage -> stage.layer() instanceof Layer.Dense)
                .map(stage ->
                        new DenseLayer(stage.input().size(), stage.output().size()))
                .toList();
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
