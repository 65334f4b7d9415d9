package org.trainmark.cuda.workload;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.trainmark.core.data.Shape;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.model.ModelSpec;

/** The networks of the suites {@code cuda} and {@code cuda-cnn}. */
enum Network {
    MLP,
    CNN;

    ModelSpec model() {
        return switch (this) {
            case MLP -> new Mlp(List.of(256, 128), Activation.RELU);
            case CNN -> new Cnn(Stream.of(16, 32).flatMap(Network::convolved).toList());
        };
    }

    Shape shape() {
        return switch (this) {
            case MLP -> Shape.flat(784);
            case CNN -> new Shape(28, 28, 1);
        };
    }

    /** Returns how far apart classes must be for the loss to fall within some steps, but not to nothing. */
    double separation() {
        return switch (this) {
            case MLP -> 3;
            case CNN -> 20;
        };
    }

    /** Returns how arguments and files name this. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    private static Stream<Layer> convolved(int filters) {
        return Stream.of(
                new Layer.Convolution(filters, 3, 1, 1),
                Activation.RELU,
                new Layer.Pooling(Layer.Pooling.Kind.MAX, 2, 2));
    }
}
