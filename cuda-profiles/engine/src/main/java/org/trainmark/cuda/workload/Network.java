package org.trainmark.cuda.workload;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trainmark.core.data.DataRequest;
import org.trainmark.core.data.DataSource;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Shape;
import org.trainmark.core.data.load.DataDirectories;
import org.trainmark.core.data.load.DataLoader;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Schedule;

/**
 * The networks of the suites {@code cuda}, {@code cuda-cnn} and {@code cuda-wide}, and two of blocks, as
 * {@code cuda-profiles/pytorch} has them.
 */
enum Network {
    MLP,
    CNN,
    WIDE,
    RESIDUAL,
    TRANSFORMER;

    private static final int WIDEST = 4096;
    private static final DataDirectories NOWHERE = DataDirectories.usual(Optional.empty(), Map.of());

    ModelSpec model() {
        return switch (this) {
            case MLP -> new Mlp(List.of(256, 128), Activation.RELU);
            case WIDE -> new Mlp(Collections.nCopies(4, WIDEST), Activation.RELU);
            case CNN -> new Cnn(Stream.of(16, 32).flatMap(Network::convolved).toList());
            case RESIDUAL -> Blocks.residuals(16, 32, 64);
            case TRANSFORMER -> Blocks.transformer();
        };
    }

    Shape shape() {
        return switch (this) {
            case MLP -> Shape.flat(784);
            case WIDE -> Shape.flat(WIDEST);
            case CNN -> new Shape(28, 28, 1);
            case RESIDUAL -> new Shape(32, 32, 3);
            case TRANSFORMER -> Blocks.TOKENS;
        };
    }

    /** Returns how far apart classes must be for the loss to fall within some steps, but not to nothing. */
    double separation() {
        return switch (this) {
            case MLP, WIDE -> 3;
            case CNN, RESIDUAL -> 20;
            case TRANSFORMER -> throw new IllegalStateException("tokens are of no class");
        };
    }

    double learningRate() {
        return this == WIDE ? 0.0001 : 0.001;
    }

    /** Returns examples made at random, and which they are. */
    Dataset data(int examples) {
        if (this == TRANSFORMER) {
            return Blocks.tokens(examples);
        }
        DataSource source = new DataSource.Synthetic(examples, shape(), 10, separation(), 1);
        return new DataLoader(NOWHERE).load(new DataRequest(source, 0, 0, 1, Optional.empty()));
    }

    TrainingConfig training(int batch) {
        return new TrainingConfig(
                model(),
                Loss.CROSS_ENTROPY,
                new Optimizer.Adam(0.9, 0.999, 1e-8),
                learningRate(),
                new Schedule.Constant(),
                batch,
                1);
    }

    /** Returns the network of that name. */
    static Optional<Network> named(String name) {
        return Stream.of(values())
                .filter(network -> network.toString().equals(name))
                .findFirst();
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
