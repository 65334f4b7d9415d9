package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EstimateTest {

    private static final Offset<Double> PRINTED = within(5e-7);

    @Test
    void agreesWithStudentsIntervalOfOneToFive() {
        Estimate estimate = Estimate.arithmetic(1, 2, 3, 4, 5);

        assertThat(estimate.value()).isEqualTo(3);
        assertThat(estimate.interval().orElseThrow().low()).isCloseTo(1.036757, PRINTED);
        assertThat(estimate.interval().orElseThrow().high()).isCloseTo(4.963243, PRINTED);
        assertThat(estimate.trials()).isEqualTo(5);
    }

    @Test
    void takesRatesAndTimesThroughTheirLogs() {
        Estimate estimate = Estimate.geometric(1, 2, 4, 8, 16);

        double factor = Math.pow(2, 1.963243);
        assertThat(estimate.value()).isCloseTo(4, within(1e-12));
        assertThat(estimate.interval().orElseThrow().low()).isCloseTo(4 / factor, within(1e-5));
        assertThat(estimate.interval().orElseThrow().high()).isCloseTo(4 * factor, within(1e-5));
    }

    @Test
    void givesNoIntervalWithFewerThanThreeTrials() {
        assertThat(Estimate.geometric(1, 4).interval()).isEmpty();
        assertThat(Estimate.geometric(1, 4).value()).isCloseTo(2, within(1e-12));
        assertThat(Estimate.arithmetic(0.5).interval()).isEmpty();
        assertThat(Estimate.arithmetic(1, 2, 4).interval()).isPresent();
    }

    @Test
    void hasNoWidthWhereAllTrialsAgree() {
        Interval interval = Estimate.arithmetic(0.5, 0.5, 0.5).interval().orElseThrow();

        assertThat(interval).isEqualTo(new Interval(0.5, 0.5));
    }

    @Test
    void cutsItsIntervalOffWhereTheQuantityEnds() {
        Estimate share = Estimate.arithmetic(0.9, 1, 0.5).within(0, 1);

        assertThat(share.value()).isCloseTo(0.8, within(1e-12));
        assertThat(share.interval().orElseThrow().low()).isBetween(0.0, 0.5);
        assertThat(share.interval().orElseThrow().high()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void refusesWhatHasNoLog(double value) {
        assertThatIllegalArgumentException().isThrownBy(() -> Estimate.geometric(1, value));
    }

    @Test
    void refusesNoValuesAtAll() {
        assertThatIllegalArgumentException().isThrownBy(Estimate::arithmetic);
    }
}
