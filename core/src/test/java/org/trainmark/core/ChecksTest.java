package org.trainmark.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChecksTest {

    @Test
    void returnsWhatItAccepts() {
        assertThat(Checks.requirePositive(3, "n")).isEqualTo(3);
        assertThat(Checks.requirePositive(1e-300, "x")).isEqualTo(1e-300);
        assertThat(Checks.requireNotNegative(0, "x")).isZero();
        assertThat(Checks.requireFraction(0, "x")).isZero();
        assertThat(Checks.requireFraction(Math.nextDown(1.0), "x")).isLessThan(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void refusesWhatIsNotPositive(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checks.requirePositive(value, "x"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void refusesACountThatIsNotPositive(int value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checks.requirePositive(value, "n"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-1e-300, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNegativeOrNotFinite(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checks.requireNotNegative(value, "x"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatIsNotAFraction(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checks.requireFraction(value, "x"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-50, 7e-46, 1e39, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatSinglePrecisionMakesZeroOrInfinite(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checks.requirePositiveSingle(value, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Checks.requireNotNegativeSingle(value, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> Checks.requireFractionSingle(value, "x"));
    }

    @Test
    void takesWhatSinglePrecisionKeeps() {
        assertThat(Checks.requirePositiveSingle(1e-40, "x")).isEqualTo(1e-40);
        assertThat(Checks.requirePositiveSingle(3e38, "x")).isEqualTo(3e38);
        assertThat(Checks.requireNotNegativeSingle(0, "x")).isZero();
        assertThat(Checks.requireFractionSingle(0, "x")).isZero();
        assertThat(Checks.requireFractionSingle(0.9999999, "x")).isEqualTo(0.9999999);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1, 0.99999999})
    void refusesAFractionThatIsOneInSinglePrecision(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Checks.requireFractionSingle(value, "x"));
    }

    @Test
    void refusesAPositiveZeroInSinglePrecision() {
        assertThatIllegalArgumentException().isThrownBy(() -> Checks.requirePositiveSingle(0, "x"));
    }

    @Test
    void namesTheSettingItsValueAndTheRule() {
        assertNames("batchSize", "must be greater than 0, but is 0", () -> Checks.requirePositive(0, "batchSize"));
        assertNames(
                "weightDecay",
                "must be 0 or greater, but is -0.5",
                () -> Checks.requireNotNegative(-0.5, "weightDecay"));
        assertNames(
                "epsilon",
                "must be from 1.4E-45 to 3.4E38, but is 1.0E-50",
                () -> Checks.requirePositiveSingle(1e-50, "epsilon"));
        assertNames(
                "decay",
                "must be at least 0 and below 1, but is NaN",
                () -> Checks.requireFraction(Double.NaN, "decay"));
    }

    private static void assertNames(String setting, String rule, ThrowingCallable check) {
        assertThatExceptionOfType(SettingException.class)
                .isThrownBy(check)
                .withMessage(setting + " " + rule)
                .satisfies(e -> assertThat(e.setting()).isEqualTo(setting))
                .satisfies(e -> assertThat(e.rule()).isEqualTo(rule));
    }
}
