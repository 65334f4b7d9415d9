package org.trainmark.bench.suite.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.model.SequenceLayer;
import org.trainmark.core.model.Transformer;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;
import org.trainmark.core.optimizer.Schedule;

class ModelSettingsTest {

    static Stream<Layer> everyLayer() {
        Stream<Layer> layers = Stream.of(
                new Layer.Dense(3),
                new Layer.Convolution(4, 5, 2, 1),
                new Layer.BatchNormalization(0.8, 1e-3),
                new Layer.Dropout(0.4));
        Stream<Layer> pooling = Arrays.stream(Layer.Pooling.Kind.values()).map(kind -> new Layer.Pooling(kind, 3, 2));
        return Stream.of(layers, sequenceLayers(), pooling, Arrays.stream(Activation.values()))
                .flatMap(some -> some);
    }

    private static Stream<Layer> sequenceLayers() {
        return Stream.of(
                new Layer.GlobalAveragePooling(),
                new SequenceLayer.Embedding(8),
                new SequenceLayer.Positions(),
                new SequenceLayer.Pointwise(7),
                new SequenceLayer.LayerNormalization(1e-3),
                new SequenceLayer.SelfAttention(2, true),
                new CompositeLayer.Transformer(2, 3, false, 0.1),
                new CompositeLayer.Residual(
                        List.of(new Layer.Dense(3), new CompositeLayer.Residual(List.of(Activation.RELU)))),
                new CompositeLayer.Residual(List.of(new Layer.Dense(3)), List.of(new Layer.Dense(3))));
    }

    static Stream<ModelSpec> everyModel() {
        Stream<ModelSpec> models = Stream.of(
                new Mlp(List.of(3, 4), Activation.TANH, Initialization.HE, 0.5),
                new Cnn(List.of(), Initialization.XAVIER),
                new Transformer(
                        3, 8, new CompositeLayer.Transformer(2, 3, false, 0.1), true, Initialization.SMALL_NORMAL),
                new Cnn(everyLayer().toList(), Initialization.HE));
        Stream<ModelSpec> each = everyLayer().map(layer -> new Cnn(List.of(layer), Initialization.XAVIER));
        return Stream.concat(models, each);
    }

    @Test
    void theseTestsCoverEveryVariant() {
        assertThat(Setups.classes(everyModel())).containsExactlyInAnyOrder(ModelSpec.class.getPermittedSubclasses());
        Class<?> unembedding = SequenceLayer.Unembedding.class; // a model adds it by itself
        assertThat(Stream.concat(Stream.of(unembedding), Setups.classes(everyLayer()).stream()))
                .containsExactlyInAnyOrderElementsOf(Setups.kinds(Layer.class).toList());
    }

    @ParameterizedTest
    @MethodSource("everyModel")
    void bringEveryModelOver(ModelSpec model) {
        Setups.assertComesOver(Setups.setup(model, new Optimizer.Sgd(), new Schedule.Constant(), Regularization.NONE));
    }

    @ParameterizedTest
    @EnumSource
    void bringEveryActivationOver(Activation activation) {
        Mlp mlp = new Mlp(List.of(3, 4), activation, Initialization.XAVIER, 0);
        TrainingConfig training = new TrainingConfig(
                mlp, Loss.MEAN_SQUARED_ERROR, new Optimizer.Sgd(), 1, new Schedule.Constant(), 2, Long.MIN_VALUE);
        Setup setup = new Setup(Setups.PLAIN.data(), training, "cpu");

        Setups.assertComesOver(setup);
    }
}
