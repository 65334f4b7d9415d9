package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.core.model.Loss;

class LossFormulaTest {

    @ParameterizedTest
    @CsvSource({
        "MEAN_SQUARED_ERROR, 1.5, -0.5, 4",
        "BINARY_CROSS_ENTROPY, 0, 1, 0.693147180559945309",
        "BINARY_CROSS_ENTROPY, 2, 1, 0.126928011042972496",
        "BINARY_CROSS_ENTROPY, 2, 0, 2.126928011042972496",
        "BINARY_CROSS_ENTROPY, 10000, 0, 10000",
        "BINARY_CROSS_ENTROPY, -10000, 1, 10000",
        "BINARY_CROSS_ENTROPY, 10000, 1, 0",
        "BINARY_CROSS_ENTROPY, -10000, 0, 0"
    })
    void lossesOfOneLogitHaveTheirKnownValues(Loss loss, double logit, double target, double expected) {
        assertThat(LossFormula.value(loss, new double[] {logit}, target)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void crossEntropyHasItsKnownValues() {
        assertThat(crossEntropy(0, 0, 0, 0)).isCloseTo(Math.log(3), within(1e-14));
        assertThat(crossEntropy(0, 1, 2, 3)).isCloseTo(2.40760596444438, within(1e-14));
        assertThat(crossEntropy(0, 1e4, -1e4, 0)).isZero();
        assertThat(crossEntropy(1, 1e4, -1e4, 0)).isEqualTo(2e4);
    }

    private static double crossEntropy(int target, double... logits) {
        return LossFormula.value(Loss.CROSS_ENTROPY, logits, target);
    }

    @ParameterizedTest
    @CsvSource({"10000, 0, 1", "10000, 1, 0", "-10000, 0, 0", "-10000, 1, -1", "0, 1, -0.5"})
    void slopeOfBinaryCrossEntropyStaysFinite(double logit, double target, double expected) {
        assertThat(LossFormula.slope(Loss.BINARY_CROSS_ENTROPY, new double[] {logit}, target))
                .containsExactly(expected);
    }

    @Test
    void slopeOfCrossEntropyStaysFinite() {
        assertThat(LossFormula.slope(Loss.CROSS_ENTROPY, new double[] {1e4, -1e4, 0}, 1))
                .containsExactly(1, -1, 0);
    }
}
