package org.trainmark.core.model;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requirePositive;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A multi-layer perceptron: dense layers with one activation between them and none after the last.
 *
 * @param hidden units of each hidden layer, input side first; empty for a linear model
 */
public record Mlp(List<Integer> hidden, Activation activation, Initialization initialization) implements ModelSpec {

    public Mlp {
        hidden = List.copyOf(hidden);
        hidden.forEach(units -> requirePositive(units, "hidden"));
        requireNonNull(activation, "activation");
        requireNonNull(initialization, "initialization");
    }

    public Mlp(List<Integer> hidden, Activation activation) {
        this(hidden, activation, activation.usualInitialization());
    }

    /** Returns the layers between {@code inputs} features and {@code outputs} logits. */
    public List<DenseLayer> layers(int inputs, int outputs) {
        List<DenseLayer> layers = new ArrayList<>();
        int width = inputs;
        for (int units : hidden) {
            layers.add(new DenseLayer(width, units));
            width = units;
        }
        layers.add(new DenseLayer(width, outputs));
        return List.copyOf(layers);
    }

    /**
     * Returns the initial parameters, the same on every engine: for each layer its weights, column-major
     * {@code [inputs, outputs]}, then its biases.
     */
    public float[] initialParameters(int inputs, int outputs, long seed) {
        List<DenseLayer> layers = layers(inputs, outputs);
        float[] parameters = new float[Math.toIntExact(DenseLayer.parameters(layers))];
        Random random = new Random(seed);
        int at = 0;
        for (DenseLayer layer : layers) {
            for (long i = 0; i < layer.weights(); i++) {
                parameters[at++] = (float) initialization.draw(random, layer.inputs(), layer.outputs());
            }
            at += layer.outputs();
        }
        return parameters;
    }
}
