package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.trainmark.core.model.Activation;

class ActivationFormulaTest {

    @ParameterizedTest
    @CsvSource({
        "IDENTITY, -1.5, -1.5",
        "RELU, -1.5, 0",
        "RELU, 1.5, 1.5",
        "LEAKY_RELU, -1.5, -0.015",
        "LEAKY_RELU, 1.5, 1.5",
        "TANH, 0.5, 0.462117157260009759",
        "SIGMOID, 2, 0.880797077977882444",
        "SIGMOID, -1000, 0",
        "GELU, 1, 0.841344746068542949",
        "GELU, 1.96, 1.91100412550948795",
        "GELU, -3, -0.00404969409489028358",
        "GELU_TANH, 1, 0.8411919906082768",
        "GELU_TANH, -0.75, -0.17003944483437966"
    })
    void hasItsKnownValues(Activation activation, double x, double expected) {
        assertThat(ActivationFormula.value(activation, x)).isCloseTo(expected, within(2e-15));
    }

    @ParameterizedTest
    @EnumSource
    void slopeIsTheFiniteDifferenceOfTheValue(Activation activation) {
        for (double x = -5.05; x < 5; x += 0.1) {
            double right = ActivationFormula.value(activation, x + 1e-5);
            double left = ActivationFormula.value(activation, x - 1e-5);
            assertThat(ActivationFormula.slope(activation, x)).isCloseTo((right - left) / 2e-5, within(1e-9));
        }
    }
}
