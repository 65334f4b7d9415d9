package org.trainmark.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.Shape;

class MlpTest {

    private static final int INPUTS = 400;
    private static final int UNITS = 300;
    private static final int WEIGHTS = INPUTS * UNITS;

    @Test
    void stacksLayersFromInputsToOutputs() {
        Layer.Dropout dropout = new Layer.Dropout(0.5);
        assertThat(new Mlp(List.of(7, 6), Activation.RELU).layers())
                .containsExactly(new Layer.Dense(7), Activation.RELU, new Layer.Dense(6), Activation.RELU);
        assertThat(new Mlp(List.of(7), Activation.TANH, Initialization.HE, 0.5).layers())
                .containsExactly(new Layer.Dense(7), Activation.TANH, dropout);
        assertThat(new Mlp(List.of(), Activation.RELU).layers()).isEmpty();
    }

    @Test
    void countsWeightsAndBiases() {
        Architecture architecture = new Mlp(List.of(7, 6), Activation.RELU).architecture(Shape.flat(5), 3);
        assertThat(architecture.parameters()).isEqualTo(5 * 7 + 7 + 7 * 6 + 6 + 6 * 3 + 3);
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mlp(List.of(4, 0), Activation.RELU))
                .withMessage("hidden must be greater than 0, but is 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mlp(List.of(4), Activation.RELU, Initialization.HE, 1))
                .withMessageStartingWith("dropout must be");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Mlp(List.of(4), Activation.RELU, Initialization.HE, 1e-9))
                .withMessage("dropout must be 0, or at least 2^-25, but is 1.0E-9");
    }

    @Test
    void keepsItsOwnCopyOfTheHiddenLayers() {
        List<Integer> hidden = new ArrayList<>(List.of(4));
        Mlp mlp = new Mlp(hidden, Activation.RELU);
        hidden.clear();
        assertThat(mlp.hidden()).containsExactly(4);
    }

    @Test
    void startsAsIsUsualWithItsActivation() {
        assertThat(new Mlp(List.of(4), Activation.RELU).initialization()).isEqualTo(Initialization.HE);
        assertThat(new Mlp(List.of(4), Activation.TANH).initialization()).isEqualTo(Initialization.XAVIER);
    }

    @Test
    void heDrawsNormallyWithVarianceTwoOverFanIn() {
        double[] weights = firstWeights(Initialization.HE);
        assertHasMoments(weights, 2.0 / INPUTS);
        double deviation = Math.sqrt(2.0 / INPUTS);
        double within = (double) Arrays.stream(weights)
                        .filter(w -> Math.abs(w) < deviation)
                        .count()
                / WEIGHTS;
        assertThat(within).isCloseTo(0.6827, within(4 * Math.sqrt(0.6827 * 0.3173 / WEIGHTS)));
    }

    @Test
    void xavierDrawsEvenlyWithinItsLimit() {
        double[] weights = firstWeights(Initialization.XAVIER);
        double limit = Math.sqrt(6.0 / (INPUTS + UNITS));
        assertHasMoments(weights, limit * limit / 3);
        assertThat(DoubleStream.of(weights).max().orElseThrow()).isBetween(0.999 * limit, 1.000001 * limit);
        assertThat(DoubleStream.of(weights).min().orElseThrow()).isBetween(-1.000001 * limit, -0.999 * limit);
    }

    /** Within four standard errors, those of a normal distribution being the larger ones. */
    private static void assertHasMoments(double[] weights, double variance) {
        assertThat(DoubleStream.of(weights).average().orElseThrow())
                .isCloseTo(0, within(4 * Math.sqrt(variance / WEIGHTS)));
        assertThat(DoubleStream.of(weights).map(w -> w * w).average().orElseThrow())
                .isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / WEIGHTS)));
    }

    private static double[] firstWeights(Initialization initialization) {
        float[] parameters = new Mlp(List.of(UNITS), Activation.RELU, initialization, 0)
                .architecture(Shape.flat(INPUTS), 3)
                .initialParameters(11);
        return IntStream.range(0, WEIGHTS).mapToDouble(i -> parameters[i]).toArray();
    }

    @Test
    void biasesStartAtZeroAndWeightsDoNot() {
        float[] parameters = new Mlp(List.of(2), Activation.RELU)
                .architecture(Shape.flat(3), 1)
                .initialParameters(11);
        assertThat(IntStream.range(0, parameters.length).filter(i -> parameters[i] == 0))
                .containsExactly(6, 7, 10);
    }

    @Test
    void theSeedDecidesTheWeights() {
        Mlp mlp = new Mlp(List.of(4), Activation.GELU);
        assertThat(mlp.architecture(Shape.flat(5), 3).initialParameters(1))
                .containsExactly(mlp.architecture(Shape.flat(5), 3).initialParameters(1));
        assertThat(mlp.architecture(Shape.flat(5), 3).initialParameters(1))
                .isNotEqualTo(mlp.architecture(Shape.flat(5), 3).initialParameters(2));
    }
}
