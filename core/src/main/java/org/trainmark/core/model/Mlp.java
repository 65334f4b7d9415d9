package org.trainmark.core.model;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requirePositive;

import java.util.ArrayList;
import java.util.List;

/**
 * A multi-layer perceptron: dense layers with one activation between them and none after the last.
 *
 * @param hidden units of each hidden layer, input side first; empty for a linear model
 * @param dropout share of each hidden layer's activations that is dropped in training
 */
public record Mlp(List<Integer> hidden, Activation activation, Initialization initialization, double dropout)
        implements ModelSpec {

    public Mlp {
        hidden = List.copyOf(hidden);
        hidden.forEach(units -> requirePositive(units, "hidden"));
        requireNonNull(activation, "activation");
        requireNonNull(initialization, "initialization");
        Layer.Dropout.requireRate(dropout, "dropout");
    }

    /** Drops nothing. */
    public Mlp(List<Integer> hidden, Activation activation) {
        this(hidden, activation, activation.usualInitialization(), 0);
    }

    @Override
    public List<Layer> layers() {
        List<Layer> layers = new ArrayList<>();
        for (int units : hidden) {
            layers.add(new Layer.Dense(units));
            layers.add(activation);
            if (dropout > 0) {
                layers.add(new Layer.Dropout(dropout));
            }
        }
        return List.copyOf(layers);
    }
}
