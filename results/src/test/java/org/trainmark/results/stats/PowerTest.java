package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Expected values are those of R's {@code power.t.test} with sd = 1, sig.level = 0.05 and power = 0.8. */
class PowerTest {

    private static final Power POWER = new Power(1, 0.05);

    @ParameterizedTest
    @CsvSource({"0.5, 64", "1, 17", "2, 6", "3, 4"})
    void countsTrialsAsR(double effect, int trials) {
        assertThat(POWER.trials(effect).orElseThrow()).isBetween(trials - 1, trials + 1);
    }

    @ParameterizedTest
    @CsvSource({"3, 3.0709", "5, 2.0244", "10, 1.3249", "20, 0.9091"})
    void findsTheSmallestEffectAsR(int trials, double effect) {
        assertThat(POWER.smallestEffect(trials)).isCloseTo(effect, within(0.02 * effect));
    }

    @ParameterizedTest
    @CsvSource({"3, 0.7826", "5, 0.9847", "10, 0.99999"})
    void isAsLikelyAsInR(int trials, double power) {
        assertThat(POWER.of(3, trials)).isCloseTo(power, within(0.01));
    }

    @Test
    void needsNoMoreThanTwoTrialsWhereNothingVaries() {
        assertThat(new Power(0, 0.05).trials(0.001)).hasValue(2);
        assertThat(new Power(0, 0.05).smallestEffect(3)).isZero();
    }

    /**
     * Expected values are those of 20,000 pairs of samples drawn from the normal distribution, each put to both tests.
     */
    @ParameterizedTest
    @CsvSource({"5, 0.7520", "6, 0.8667", "8, 0.9628"})
    void showsSamenessAsOftenAsItIsDrawn(int trials, double power) {
        assertThat(new Power(0.01, 0.05).ofSameness(0, Math.log(1.02), trials)).isCloseTo(power, within(0.025));
    }

    @Test
    void needsMoreTrialsForSamenessTheNearerTheMarginIs() {
        Power power = new Power(0.01, 0.05);

        assertThat(power.trialsToBeSame(0, Math.log(1.02))).hasValue(6);
        assertThat(power.trialsToBeSame(0.015, Math.log(1.02)).orElseThrow()).isGreaterThan(40);
        assertThat(power.trialsToBeSame(Math.log(1.02), Math.log(1.02))).isEmpty();
    }

    @Test
    void givesUpOnNoEffectAtAll() {
        assertThat(POWER.trials(0)).isEmpty();
    }
}
