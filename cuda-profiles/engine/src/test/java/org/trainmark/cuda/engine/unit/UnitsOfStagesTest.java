package org.trainmark.cuda.engine.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.Shape;
import org.trainmark.core.model.Activation;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Cnn;
import org.trainmark.core.model.CompositeLayer;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Layer;
import org.trainmark.core.model.Mlp;
import org.trainmark.core.model.SequenceLayer;
import org.trainmark.core.model.Transformer;
import org.trainmark.cuda.engine.unit.NetworkUnit.Attended;
import org.trainmark.cuda.engine.unit.NetworkUnit.Embedded;
import org.trainmark.cuda.engine.unit.NetworkUnit.Filtered;
import org.trainmark.cuda.engine.unit.NetworkUnit.LayerNormalized;
import org.trainmark.cuda.engine.unit.NetworkUnit.Normalized;
import org.trainmark.cuda.engine.unit.NetworkUnit.Pointwise;
import org.trainmark.cuda.engine.unit.NetworkUnit.Pooled;
import org.trainmark.cuda.engine.unit.NetworkUnit.Projected;
import org.trainmark.cuda.engine.unit.NetworkUnit.Residual;

class UnitsOfStagesTest {

    @Test
    void oneUnitDoesBiasActivationAndDropout() {
        Architecture architecture = new Mlp(List.of(7), Activation.TANH, Activation.TANH.usualInitialization(), 0.5)
                .architecture(Shape.flat(3), 2);

        assertThat(UnitsOfStages.of(architecture))
                .containsExactly(
                        new Projected(Shape.flat(3), Shape.flat(7), 0, OptionalLong.of(21)),
                        new Pointwise(Shape.flat(7), OptionalLong.of(21), Activation.TANH, 0.5, 2),
                        new Projected(Shape.flat(7), Shape.flat(2), 28, OptionalLong.of(42)));
    }

    @Test
    void theLossAddsTheLastBias() {
        Architecture architecture = new Mlp(List.of(), Activation.RELU).architecture(Shape.flat(3), 2);

        assertThat(UnitsOfStages.of(architecture))
                .containsExactly(new Projected(Shape.flat(3), Shape.flat(2), 0, OptionalLong.of(6)));
    }

    @Test
    void aBiasWithoutActivationIsAddedAllTheSame() {
        assertThat(kinds(UnitsOfStages.of(cnn(new Layer.Dense(4), new Layer.Dense(5)))))
                .containsExactly(Projected.class, Pointwise.class, Projected.class, Pointwise.class, Projected.class);
    }

    @Test
    void layersInAnyOrderKeepTheirPlace() {
        List<NetworkUnit> units = UnitsOfStages.of(cnn(
                new Layer.Dropout(0.1),
                new Layer.Dropout(0.2),
                new Layer.Pooling(Layer.Pooling.Kind.MAX, 2, 2),
                Activation.RELU,
                Activation.GELU,
                new Layer.BatchNormalization(0.9, 1e-5)));

        assertThat(kinds(units))
                .containsExactly(
                        Pointwise.class,
                        Pointwise.class,
                        Pooled.class,
                        Pointwise.class,
                        Pointwise.class,
                        Normalized.class,
                        Projected.class);
        assertThat(units.get(1)).extracting("dropoutStage").isEqualTo(1);
    }

    @Test
    void theLastBiasWithinAResidualIsAddedThereAndItsDropoutKnowsItsNumber() {
        Layer inside = new CompositeLayer.Residual(
                List.of(new Layer.Convolution(2, 3, 1, 1), new Layer.Dropout(0.5)),
                List.of(new Layer.Convolution(2, 1, 1, 0)));

        Residual residual = (Residual)
                UnitsOfStages.of(cnn(Activation.TANH, inside, Activation.RELU)).get(1);

        assertThat(kinds(residual.inside())).containsExactly(Filtered.class, Pointwise.class);
        assertThat(kinds(residual.shortcut())).containsExactly(Filtered.class, Pointwise.class);
        assertThat(residual.inside().get(1)).extracting("dropoutStage").isEqualTo(2);
    }

    @Test
    void attentionIsItsWeightedMeansBetweenTwoProducts() {
        Shape positions = new Shape(1, 6, 4);
        Residual residual = (Residual) UnitsOfStages.of(transformer(true)).get(2);

        assertThat(kinds(residual.inside()))
                .containsExactly(
                        LayerNormalized.class,
                        Projected.class,
                        Pointwise.class,
                        Attended.class,
                        Projected.class,
                        Pointwise.class);
        long first = 9 * 4 + 6 * 4 + 2 * 4;
        Projected threefold = (Projected) residual.inside().get(1);
        Projected joint = (Projected) residual.inside().get(4);
        assertThat(threefold)
                .isEqualTo(new Projected(positions, positions.withChannels(12), first, OptionalLong.of(first + 64)));
        assertThat(joint).isEqualTo(new Projected(positions, positions, first + 48, OptionalLong.of(first + 64 + 12)));
        assertThat(threefold.rows()).isEqualTo(6);
        assertThat(threefold.inputs()).isEqualTo(4);
    }

    @Test
    void positionsAreABiasForEachPlaceOfAnExample() {
        assertThat(UnitsOfStages.of(transformer(false)).get(1))
                .isEqualTo(new Pointwise(Shape.flat(24), OptionalLong.of(36), Activation.IDENTITY, 0.1, 2));
    }

    @Test
    void tiedLogitsComeByTheWeightsOfTheEmbeddingWithoutABias() {
        List<NetworkUnit> units = UnitsOfStages.of(transformer(true));

        assertThat(units.get(units.size() - 1))
                .isEqualTo(new Projected(new Shape(1, 6, 4), new Shape(1, 6, 9), 0, OptionalLong.empty()));
        assertThat((Embedded) units.get(0)).extracting(Embedded::shared).isEqualTo(true);
        assertThat((Embedded) UnitsOfStages.of(transformer(false)).get(0))
                .extracting(Embedded::shared)
                .isEqualTo(false);
    }

    private static Architecture transformer(boolean tied) {
        CompositeLayer.Transformer block = new CompositeLayer.Transformer(2, 2, true, 0.1);
        return new Transformer(1, 4, block, tied, Initialization.XAVIER)
                .architecture(Shape.tokens(6, 9), new SequenceLayer.Pointwise(9));
    }

    private static List<Class<?>> kinds(List<NetworkUnit> units) {
        return units.stream().<Class<?>>map(NetworkUnit::getClass).toList();
    }

    private static Architecture cnn(Layer... layers) {
        return new Cnn(List.of(layers)).architecture(new Shape(6, 6, 2), 3);
    }
}
