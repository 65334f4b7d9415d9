package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.Shape;
import org.trainmark.core.engine.DropoutMask;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Initialization;
import org.trainmark.core.model.Layer;

/** Each layer by itself, by hand; {@link ReferenceNetworkTest} has the gradients. */
class ReferenceLayerTest {

    private static final double[] NONE = {};
    private static final Part ALL = new Part(0, 0, 4);

    @Test
    void convolvesWithoutFlippingTheKernel() {
        // 2 x 3 pixels of one channel, a kernel of 2 x 2, then its bias.
        double[] row = {1, 2, 3, 4, 5, 6};
        double[] w = {1, 10, 100, 1000, 0.5};

        assertThat(layer(new Layer.Convolution(1, 2, 1, 0), new Shape(2, 3, 1)).evaluate(w, row))
                .containsExactly(1 + 20 + 400 + 5000 + 0.5, 2 + 30 + 500 + 6000 + 0.5);
    }

    @Test
    void convolvesOverPaddingInStrides() {
        double[] row = {1, 2, 3, 4, 5, 6};
        double[] w = {1, 10, 100, 1000, 0};

        // Positions at -1 and 1, in both directions.
        assertThat(layer(new Layer.Convolution(1, 2, 2, 1), new Shape(2, 3, 1)).evaluate(w, row))
                .containsExactly(1000, 200 + 3000, 40, 5 + 60);
    }

    @Test
    void convolvesAllChannelsIntoEveryFilter() {
        // 1 x 2 pixels of two channels; weights by filter, then channel.
        double[] row = {1, 2, 3, 4};
        double[] w = {1, 10, 100, 1000, 0.25, 0.5};

        assertThat(layer(new Layer.Convolution(2, 1, 1, 0), new Shape(1, 2, 2)).evaluate(w, row))
                .containsExactly(21.25, 2100.5, 43.25, 4300.5);
    }

    @Test
    void poolsEachChannel() {
        // 2 x 3 pixels of two channels, the second the negative of the first.
        double[] row = {1, -1, 2, -2, 3, -3, 4, -4, 5, -5, 6, -6};
        Shape shape = new Shape(2, 3, 2);

        assertThat(layer(new Layer.Pooling(Layer.Pooling.Kind.MAX, 2, 1), shape).evaluate(NONE, row))
                .containsExactly(5, -1, 6, -2);
        assertThat(layer(new Layer.Pooling(Layer.Pooling.Kind.AVERAGE, 2, 1), shape)
                        .evaluate(NONE, row))
                .containsExactly(3, -3, 4, -4);
        assertThat(layer(new Layer.Pooling(Layer.Pooling.Kind.AVERAGE, 2, 2), shape)
                        .evaluate(NONE, row))
                .containsExactly(3, -3);
    }

    @Test
    void normalizesEachChannelOverRowsAndPixels() {
        ReferenceLayer layer = layer(new Layer.BatchNormalization(0.75, 0.25), new Shape(1, 2, 2));
        double[] w = {2, 1, 0.5, 0};
        double[][] rows = {{1, 5, 2, 5}, {3, 5, 4, 5}};

        double[][] out = layer.train(w, rows, new Part(0, 0, 2));

        // The first channel's mean is 2.5 and its variance 1.25; the second's 5 and 0.
        double deviation = Math.sqrt(1.5);
        assertThat(out[0])
                .containsExactly(new double[] {0.5 - 3 / deviation, 0, 0.5 - 1 / deviation, 0}, within(1e-15));
        assertThat(out[1])
                .containsExactly(new double[] {0.5 + 1 / deviation, 0, 0.5 + 3 / deviation, 0}, within(1e-15));
    }

    @Test
    void evaluatesWithRunningEstimates() {
        ReferenceLayer layer = layer(new Layer.BatchNormalization(0.75, 0.25), Shape.flat(1));
        double[] w = {2, 0.5};
        assertThat(layer.evaluate(w, new double[] {1})).containsExactly(2 / Math.sqrt(1.25) + 0.5);

        layer.observe(new double[0], new double[][] {{1}, {2}, {3}, {4}}, new Part(0, 0, 4));

        // The mean is 2.5 and the unbiased variance 5/3.
        double deviation = Math.sqrt(0.75 + 0.25 * 5 / 3 + 0.25);
        assertThat(layer.evaluate(w, new double[] {1}))
                .containsExactly(new double[] {2 * (1 - 0.625) / deviation + 0.5}, within(1e-15));

        layer.observe(new double[0], new double[][] {{8}}, new Part(1, 0, 1));

        double after = Math.sqrt(0.75 * (0.75 + 0.25 * 5 / 3) + 0.25);
        assertThat(layer.evaluate(w, new double[] {1}))
                .containsExactly(new double[] {2 * (1 - 0.75 * 0.625 - 2) / after + 0.5}, within(1e-15));
    }

    @Test
    void dropsByTheMaskOfSeedStageStepRowAndColumn() {
        ReferenceLayer layer = new ReferenceDropout(0.6, 42, 3);
        double[][] rows = {{1, 2, 3}, {4, 5, 6}};

        double[][] out = layer.train(NONE, rows, new Part(7, 10, 12));

        DropoutMask mask = DropoutMask.of(0.6, 42, 3, 7);
        for (int n = 0; n < 2; n++) {
            for (int i = 0; i < 3; i++) {
                boolean kept = mask.keeps(mask.columnKey(i), 10 + n);
                assertThat(out[n][i]).isEqualTo(kept ? rows[n][i] / 0.4 : 0, within(1e-15));
            }
        }
        assertThat(layer.evaluate(NONE, rows[0])).containsExactly(1, 2, 3);
    }

    @Test
    void sendsTheSlopeOfAMaximumToItsPlace() {
        double[] row = {1, 7, 3, 4, 5, 6};
        ReferenceLayer layer = layer(new Layer.Pooling(Layer.Pooling.Kind.MAX, 2, 1), new Shape(2, 3, 1));

        double[][] before = layer.back(NONE, new double[][] {row}, ALL, new double[][] {{0.5, 2}}, NONE);

        assertThat(before[0]).containsExactly(0, 2.5, 0, 0, 0, 0);
    }

    private static ReferenceLayer layer(Layer layer, Shape input) {
        Architecture.Stage stage =
                new Architecture.Stage(0, layer, input, layer.output(input), 0, List.of(), List.of());
        Architecture architecture = new Architecture(List.of(stage), Initialization.HE);
        return ReferenceLayer.of(architecture, architecture.stages(), 1).get(0);
    }
}
