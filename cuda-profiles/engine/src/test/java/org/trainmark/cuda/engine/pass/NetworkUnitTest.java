package org.trainmark.cuda.engine.pass;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.Shape;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Mlp;

class NetworkUnitTest {

    @Test
    void oneUnitDoesBiasActivationAndDropout() {
        Architecture architecture = new Mlp(List.of(7), Activation.TANH, Activation.TANH.usualInitialization(), 0.5)
                .architecture(Shape.flat(3), 2);

        assertThat(NetworkUnit.of(architecture))
                .containsExactly(
                        new NetworkUnit.Weighted(architecture.stages().get(0)),
                        new NetworkUnit.Pointwise(
                                Shape.flat(7), Optional.of(architecture.stages().get(0)), Activation.TANH, 0.5, 2),
                        new NetworkUnit.Weighted(architecture.stages().get(3)));
    }

    @Test
    void theLossAddsTheLastBias() {
        Architecture architecture = new Mlp(List.of(), Activation.RELU).architecture(Shape.flat(3), 2);

        assertThat(NetworkUnit.of(architecture))
                .containsExactly(new NetworkUnit.Weighted(architecture.stages().get(0)));
    }

    @Test
    void aBiasWithoutActivationIsAddedAllTheSame() {
        Architecture architecture = cnn(new Layer.Dense(4), new Layer.Dense(5));

        assertThat(NetworkUnit.of(architecture))
                .extracting(NetworkUnit::getClass)
                .containsExactly(
                        NetworkUnit.Weighted.class,
                        NetworkUnit.Pointwise.class,
                        NetworkUnit.Weighted.class,
                        NetworkUnit.Pointwise.class,
                        NetworkUnit.Weighted.class);
    }

    @Test
    void layersInAnyOrderKeepTheirPlace() {
        Architecture architecture = cnn(
                new Layer.Dropout(0.1),
                new Layer.Dropout(0.2),
                new Layer.Pooling(Layer.Pooling.Kind.MAX, 2, 2),
                Activation.RELU,
                Activation.GELU,
                new Layer.BatchNormalization(0.9, 1e-5));

        assertThat(NetworkUnit.of(architecture))
                .extracting(NetworkUnit::getClass)
                .containsExactly(
                        NetworkUnit.Pointwise.class,
                        NetworkUnit.Pointwise.class,
                        NetworkUnit.Pooled.class,
                        NetworkUnit.Pointwise.class,
                        NetworkUnit.Pointwise.class,
                        NetworkUnit.Normalized.class,
                        NetworkUnit.Weighted.class);
        assertThat(NetworkUnit.of(architecture).get(1))
                .extracting("dropoutStage")
                .isEqualTo(1);
    }

    private static Architecture cnn(Layer... layers) {
        return new Cnn(List.of(layers)).architecture(new Shape(6, 6, 2), 3);
    }
}
