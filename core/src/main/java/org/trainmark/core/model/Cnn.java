package org.trainmark.core.model;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** A convolutional network: any layers in turn, and a dense one after the last. */
public record Cnn(List<Layer> layers, Initialization initialization) implements ModelSpec {

    public Cnn {
        layers = List.copyOf(layers);
        requireNonNull(initialization, "initialization");
    }

    /** Uses the usual initialization of the first activation, or {@link Initialization#HE} without one. */
    public Cnn(List<Layer> layers) {
        this(layers, usualInitialization(layers));
    }

    private static Initialization usualInitialization(List<Layer> layers) {
        return layers.stream()
                .filter(Activation.class::isInstance)
                .map(layer -> ((Activation) layer).usualInitialization())
                .findFirst()
                .orElse(Initialization.HE);
    }
}
