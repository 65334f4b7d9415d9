package org.trainmark.core.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScheduleTest {

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.5, 1000})
    void constantKeepsTheBaseRate(double epochs) {
        assertThat(new Schedule.Constant().factor(epochs)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "2.999, 1", "3, 0.5", "5.999, 0.5", "6, 0.25", "30, 0.0009765625"})
    void stepIsAStaircase(double epochs, double expected) {
        assertThat(new Schedule.Step(0.5, 3).factor(epochs)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "0.5, 0.9", "1, 0.81", "1.5, 0.729", "3, 0.531441"})
    void exponentialDecaysWithinAnEpochToo(double epochs, double expected) {
        assertThat(new Schedule.Exponential(0.81).factor(epochs)).isCloseTo(expected, within(1e-15));
    }

    @Test
    void refusesFactorsAndPeriodsThatAreNotPositive() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule.Step(0, 3))
                .withMessageContaining("factor");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule.Step(0.5, 0))
                .withMessageContaining("every");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Schedule.Exponential(-1))
                .withMessageContaining("factor");
    }
}
