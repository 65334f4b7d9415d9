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

    @Test
    void namesTheSettingItsValueAndTheRule() {
        assertNames("batchSize", "must be greater than 0, but is 0", () -> Checks.requirePositive(0, "batchSize"));
        assertNames(
                "weightDecay",
                "must be 0 or greater, but is -0.5",
                () -> Checks.requireNotNegative(-0.5, "weightDecay"));
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
