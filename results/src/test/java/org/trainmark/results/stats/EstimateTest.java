package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
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
    void comparesTwoQuantitiesThroughTheirLogs() {
        Estimate ratio = Estimate.ratio(new double[] {8, 16, 32}, new double[] {2, 4, 8});

        double halfWidthInOctaves = 2.776445 * Math.sqrt(2.0 / 3);
        assertThat(ratio.value()).isCloseTo(4, within(1e-12));
        assertThat(ratio.interval().orElseThrow().low()).isCloseTo(4 / Math.pow(2, halfWidthInOctaves), PRINTED);
        assertThat(ratio.interval().orElseThrow().high()).isCloseTo(4 * Math.pow(2, halfWidthInOctaves), within(1e-5));
        assertThat(ratio.trials()).isEqualTo(3);
    }

    @Test
    void takesTheFreedomOfTheNoisierWhereTheOtherDoesNotVary() {
        Interval ratio = Estimate.ratio(new double[] {1, 2, 4, 8, 16}, new double[] {1, 1, 1, 1})
                .interval()
                .orElseThrow();
        Interval alone = Estimate.geometric(1, 2, 4, 8, 16).interval().orElseThrow();

        assertThat(ratio.low()).isCloseTo(alone.low(), within(1e-12));
        assertThat(ratio.high()).isCloseTo(alone.high(), within(1e-12));
    }

    @Test
    void givesNoIntervalOfARatioUnlessBothHaveThreeTrials() {
        Estimate ratio = Estimate.ratio(new double[] {4, 4, 4}, new double[] {1, 4});

        assertThat(ratio).isEqualTo(new Estimate(ratio.value(), Optional.empty(), 2));
        assertThat(ratio.value()).isCloseTo(2, within(1e-12));
        assertThat(Estimate.ratio(new double[] {6, 6, 6}, new double[] {3, 3, 3})
                        .interval())
                .hasValueSatisfying(
                        interval -> assertThat(interval.high() - interval.low()).isCloseTo(0, within(1e-12)));
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

    @Test
    void theGeometricMeanOfOneValueIsThatValue() {
        for (double value : new double[] {3, 0.1, 1234.5678, 1e-7}) {
            assertThat(Estimate.geometric(value).value()).isEqualTo(value);
        }
    }
}
