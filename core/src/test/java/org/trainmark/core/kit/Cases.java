package org.trainmark.core.kit;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.provider.Arguments;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.CompositeLayer.Residual;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Layer.BatchNormalization;
import org.trainmark.core.model.Layer.Convolution;
import org.trainmark.core.model.Layer.Dense;
import org.trainmark.core.model.Layer.Dropout;
import org.trainmark.core.model.Layer.GlobalAveragePooling;
import org.trainmark.core.model.Layer.Pooling;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.model.SequenceLayer.Embedding;
import org.trainmark.core.model.SequenceLayer.LayerNormalization;
import org.trainmark.core.model.SequenceLayer.Pointwise;
import org.trainmark.core.model.SequenceLayer.Positions;
import org.trainmark.core.model.SequenceLayer.SelfAttention;
import org.trainmark.core.model.Transformer;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;

/** What parameterised tests of the contract run over. */
final class Cases {

    static final String OPTIMIZERS = "org.trainmark.core.kit.Cases#optimizers";
    static final String STEADY_OPTIMIZERS = "org.trainmark.core.kit.Cases#steadyOptimizers";
    static final String ACTIVATIONS_AND_LOSSES = "org.trainmark.core.kit.Cases#activationsAndLosses";
    static final String DEPTHS = "org.trainmark.core.kit.Cases#depths";
    static final String NETWORKS = "org.trainmark.core.kit.Cases#networks";
    static final String BLOCKS = "org.trainmark.core.kit.Cases#blocks";
    static final String TWO_OF_BLOCKS = "org.trainmark.core.kit.Cases#twoOfBlocks";
    static final String REGULARIZATIONS = "org.trainmark.core.kit.Cases#regularizations";

    /**
     * A network with every layer there is, of those with parameters two each.
     *
     * <p>No bias stands right before a normalization, which takes it away again: the gradient by it is rounding error,
     * whose sign penalties and Adam would follow.
     */
    static final ModelSpec EVERY_LAYER = new Cnn(List.of(
            new Convolution(3, 3, 1, 1),
            Activation.RELU,
            new BatchNormalization(0.9, 1e-5),
            new Pooling(Pooling.Kind.MAX, 2, 2),
            new Dropout(0.25),
            new Convolution(4, 2, 1, 1),
            Activation.TANH,
            new Pooling(Pooling.Kind.AVERAGE, 2, 1),
            new Dense(6),
            Activation.GELU,
            new BatchNormalization(0.8, 1e-3),
            new Dropout(0.5)));

    static final Regularization EVERY_REGULARIZATION = new Regularization(0.01, 0.1, 0.2, OptionalDouble.of(0.3), 0.1);

    /**
     * All but the l1 penalty: its gradient jumps at zero, which is where a bias stays if a normalization follows it,
     * but for rounding.
     */
    static final Regularization EVERY_SMOOTH_REGULARIZATION =
            new Regularization(0, 0.1, 0.2, OptionalDouble.of(0.3), 0.1);

    private Cases() {}

    /** Returns every optimizer: as usual, at the edges of its settings, and with an epsilon large enough to show. */
    static List<Optimizer> optimizers() {
        Optimizer.Adam adam = new Optimizer.Adam(0.9, 0.999, 1e-8);
        return List.of(
                new Optimizer.Sgd(),
                new Optimizer.Momentum(0.9),
                new Optimizer.Momentum(0),
                new Optimizer.Nesterov(0.9),
                new Optimizer.Nesterov(0),
                new Optimizer.RmsProp(0.9, 1e-8),
                new Optimizer.RmsProp(0, 0.1),
                adam,
                new Optimizer.Adam(0.8, 0.9, 0.1),
                new Optimizer.Adam(0, 0, 0.1),
                new Optimizer.AdamW(adam, 0.3),
                new Optimizer.AdamW(adam, 0),
                new Optimizer.Lamb(new Optimizer.Adam(0.9, 0.999, 1e-6), 0.01),
                new Optimizer.Lamb(new Optimizer.Adam(0.8, 0.9, 0.1), 0.3),
                new Optimizer.Lamb(new Optimizer.Adam(0, 0, 0.1), 0));
    }

    /** Returns all but RMSProp with a small epsilon, which follows the sign of gradients that are nearly nothing. */
    static List<Optimizer> steadyOptimizers() {
        return optimizers().stream()
                .filter(optimizer -> !(optimizer instanceof Optimizer.RmsProp rmsProp) || rmsProp.epsilon() > 1e-3)
                .toList();
    }

    static Stream<Arguments> activationsAndLosses() {
        return Arrays.stream(Activation.values())
                .flatMap(activation -> Arrays.stream(Loss.values()).map(loss -> Arguments.of(activation, loss)));
    }

    /** Returns hidden layers from none to three, down to a single unit. */
    static List<List<Integer>> depths() {
        return List.of(List.of(), List.of(1), List.of(7), List.of(7, 6, 5));
    }

    /** Returns small trainings of convolutional and other networks. */
    static Stream<Named<Problem>> networks() {
        return Stream.of(
                        Stream.concat(ofImages(), ofResiduals())
                                .map(model -> Problem.ofImages(Loss.CROSS_ENTROPY, model)),
                        ofValues().map(model -> Problem.of(Loss.CROSS_ENTROPY).with(model)),
                        ofSequences().map(Problem::ofSequences),
                        ofTokens().map(Problem::ofTokens))
                .flatMap(problems -> problems)
                .map(problem ->
                        Named.of(problem.model() + " on " + problem.data().task(), problem));
    }

    /**
     * Returns two networks of blocks: convolutions beside a projecting shortcut, and a transformer; without dropout,
     * which may leave so few of its channels that their normalization magnifies rounding.
     */
    static Stream<Named<Problem>> twoOfBlocks() {
        List<Named<Problem>> all = blocks().toList();
        return Stream.of(all.get(2), all.get(all.size() - 1));
    }

    /** Returns small trainings of networks that are made of blocks. */
    static Stream<Named<Problem>> blocks() {
        return networks()
                .filter(named ->
                        named.getPayload().model().layers().stream().anyMatch(CompositeLayer.class::isInstance));
    }

    private static Stream<ModelSpec> ofImages() {
        Convolution usual = new Convolution(3, 3, 1, 1);
        return Stream.of(
                EVERY_LAYER,
                new Mlp(List.of(6), Activation.RELU),
                cnn(usual, Activation.RELU),
                cnn(new Convolution(1, 1, 1, 0), Activation.TANH),
                cnn(new Convolution(3, 1, 2, 0), Activation.TANH, new Convolution(2, 1, 2, 0)),
                cnn(new Convolution(4, 3, 2, 0), Activation.LEAKY_RELU, new Convolution(2, 2, 1, 1)),
                cnn(new Convolution(2, 2, 3, 1), Activation.GELU),
                cnn(new Convolution(2, 5, 1, 4), Activation.IDENTITY, new Convolution(3, 5, 2, 0), Activation.SIGMOID),
                cnn(Activation.TANH, usual, Activation.SIGMOID, Activation.IDENTITY, new Dense(5), Activation.TANH),
                cnn(new Pooling(Pooling.Kind.MAX, 2, 2)),
                cnn(usual, new Pooling(Pooling.Kind.MAX, 3, 1), Activation.TANH),
                cnn(usual, new Pooling(Pooling.Kind.MAX, 2, 3)),
                cnn(new Pooling(Pooling.Kind.AVERAGE, 5, 1), new Dense(7), Activation.TANH),
                cnn(usual, new Pooling(Pooling.Kind.AVERAGE, 2, 2), Activation.TANH, usual),
                cnn(usual, new Pooling(Pooling.Kind.AVERAGE, 3, 2), new Pooling(Pooling.Kind.MAX, 1, 2)),
                cnn(new BatchNormalization(0.9, 1e-5)),
                cnn(usual, new BatchNormalization(0, 0.1), Activation.TANH),
                cnn(
                        usual,
                        new BatchNormalization(0.5, 1e-5),
                        Activation.TANH,
                        usual,
                        new BatchNormalization(0.99, 1e-3)),
                cnn(new Dropout(0.5)),
                cnn(usual, Activation.TANH, new Dropout(0.2), new Dropout(0.4)));
    }

    private static Stream<ModelSpec> ofValues() {
        return Stream.of(
                cnn(),
                cnn(new Dense(6), Activation.TANH, new Dense(4), Activation.RELU),
                cnn(new Dense(6), new BatchNormalization(0.9, 1e-5), Activation.TANH),
                cnn(new Dense(6), new Convolution(4, 3, 1, 1), Activation.TANH),
                cnn(new Dropout(0), new Dense(6), new Dropout(0.75)),
                new Mlp(List.of(8, 6), Activation.RELU, Initialization.HE, 0.3));
    }

    private static Stream<ModelSpec> ofResiduals() {
        Convolution usual = new Convolution(2, 3, 1, 1);
        return Stream.of(
                cnn(new Residual(List.of(usual))),
                cnn(usual, new Residual(List.of(new BatchNormalization(0.9, 1e-5), Activation.RELU, usual))),
                cnn(
                        usual,
                        new Residual(
                                List.of(new Convolution(4, 3, 2, 1), Activation.TANH, new Convolution(4, 3, 1, 1)),
                                List.of(new Convolution(4, 1, 2, 0))),
                        Activation.RELU,
                        new GlobalAveragePooling()),
                cnn(usual, new Residual(List.of(usual, new Dropout(0.3))), Activation.RELU, new Dense(4)),
                cnn(usual, new Residual(List.of(Activation.TANH, new Residual(List.of(usual, Activation.GELU_TANH))))),
                cnn(new Residual(
                        List.of(new Convolution(3, 3, 2, 1)), List.of(new Convolution(3, 1, 2, 0), Activation.TANH))),
                cnn(
                        usual,
                        new Residual(
                                List.of(Activation.TANH, new Convolution(3, 1, 2, 0)),
                                List.of(new Convolution(3, 3, 2, 1), Activation.TANH))),
                cnn(new GlobalAveragePooling(), new Dense(5), Activation.TANH));
    }

    private static Stream<ModelSpec> ofSequences() {
        return Stream.of(
                cnn(new Embedding(4)),
                cnn(new Embedding(4), new Positions(), new LayerNormalization(1e-5), new GlobalAveragePooling()),
                cnn(new Embedding(4), new SelfAttention(2, false), new Dense(5), Activation.TANH),
                cnn(new Embedding(4), new Pointwise(3), Activation.GELU_TANH, new GlobalAveragePooling()),
                transformer(false, 0, false));
    }

    private static Stream<ModelSpec> ofTokens() {
        return Stream.of(
                cnn(new Embedding(4), new Pointwise(5), Activation.TANH),
                cnn(new Embedding(4), new Positions(), new SelfAttention(1, true)),
                cnn(new Embedding(4), new SelfAttention(4, false), new LayerNormalization(1e-3)),
                cnn(new Embedding(4), new Positions(), new CompositeLayer.Transformer(2, 3, true, 0.2)),
                transformer(true, 0.3, true),
                transformer(true, 0, false));
    }

    /** As wide as normalizations need that are to magnify no rounding. */
    static ModelSpec transformer(boolean causal, double dropout, boolean tied) {
        return new Transformer(
                2, 8, new CompositeLayer.Transformer(2, 2, causal, dropout), tied, Initialization.XAVIER);
    }

    private static ModelSpec cnn(Layer... layers) {
        return new Cnn(List.of(layers));
    }

    /** Returns each way to regularize by itself, then all at once. */
    static List<Regularization> regularizations() {
        OptionalDouble unclipped = OptionalDouble.empty();
        return List.of(
                new Regularization(0.03, 0, 0, unclipped, 0),
                new Regularization(0, 0.2, 0, unclipped, 0),
                new Regularization(0, 0, 0.3, unclipped, 0),
                new Regularization(0, 0, 0, OptionalDouble.of(0.3), 0),
                new Regularization(0, 0, 0, OptionalDouble.of(0.8), 0),
                new Regularization(0, 0, 0, OptionalDouble.of(1e6), 0),
                new Regularization(0, 0, 0, unclipped, 0.2),
                EVERY_REGULARIZATION);
    }
}
