package org.trainmark.core.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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
        assertThat(new LossFormula(loss, 0).value(new double[] {logit}, target)).isCloseTo(expected, within(1e-14));
    }

    @Test
    void crossEntropyHasItsKnownValues() {
        assertThat(crossEntropy(0, 0, 0, 0)).isCloseTo(Math.log(3), within(1e-14));
        assertThat(crossEntropy(0, 1, 2, 3)).isCloseTo(2.40760596444438, within(1e-14));
        assertThat(crossEntropy(0, 1e4, -1e4, 0)).isZero();
        assertThat(crossEntropy(1, 1e4, -1e4, 0)).isEqualTo(2e4);
    }

    private static double crossEntropy(int target, double... logits) {
        return new LossFormula(Loss.CROSS_ENTROPY, 0).value(logits, target);
    }

    @Test
    void smoothingSpreadsPartOfTheTargetOverAllClasses() {
        LossFormula smoothed = new LossFormula(Loss.CROSS_ENTROPY, 0.3);
        double[] logits = {1, 2, 3};
        double[] each =
                IntStream.range(0, 3).mapToDouble(k -> crossEntropy(k, logits)).toArray();

        assertThat(smoothed.value(logits, 1)).isCloseTo(0.1 * each[0] + 0.8 * each[1] + 0.1 * each[2], within(1e-14));
        assertThat(new LossFormula(Loss.BINARY_CROSS_ENTROPY, 0.2).value(new double[] {2}, 1))
                .isCloseTo(0.9 * 0.1269280110429725 + 0.1 * 2.1269280110429727, within(1e-14));
    }

    @ParameterizedTest
    @EnumSource
    void slopeIsTheFiniteDifferenceOfTheValue(Loss loss) {
        for (double smoothing : loss.classifies() ? new double[] {0, 0.1, 0.9} : new double[] {0}) {
            LossFormula formula = new LossFormula(loss, smoothing);
            double[] logits = loss == Loss.CROSS_ENTROPY ? new double[] {0.3, -1, 2} : new double[] {0.3};
            assertThat(formula.slope(logits, 1))
                    .containsExactly(Vectors.gradient(x -> formula.value(x, 1), logits), within(1e-9));
        }
    }

    @ParameterizedTest
    @CsvSource({"10000, 0, 1", "10000, 1, 0", "-10000, 0, 0", "-10000, 1, -1", "0, 1, -0.5"})
    void slopeOfBinaryCrossEntropyStaysFinite(double logit, double target, double expected) {
        assertThat(new LossFormula(Loss.BINARY_CROSS_ENTROPY, 0).slope(new double[] {logit}, target))
                .containsExactly(expected);
    }

    @Test
    void slopeOfCrossEntropyStaysFinite() {
        assertThat(new LossFormula(Loss.CROSS_ENTROPY, 0).slope(new double[] {1e4, -1e4, 0}, 1))
                .containsExactly(1, -1, 0);
    }
}
