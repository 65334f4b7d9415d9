package org.trainmark.core.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** With the rates 1e-6, 1e-5 ... 10, or a hundred between each. */
class RangeTestTest {

    private final ScriptedSession session = new ScriptedSession();

    @Test
    void raisesTheRateByTheSameFactorEachStep() {
        RangeTestOutcome outcome = run(8);

        assertThat(outcome.endedEarly()).isFalse();
        assertThat(outcome.curve()).extracting(RangeStep::rate).containsExactlyElementsOf(session.rates);
        for (int step = 0; step < 8; step++) {
            assertThat(session.rates.get(step))
                    .isCloseTo(Math.pow(10, step - 6), within(1e-12 * session.rates.get(step)));
        }
    }

    @Test
    void smoothsLossesWithoutAStartThatIsTooLow() {
        session.losses = step -> List.of(1.0, 3.0, 2.0).get((int) step - 1);

        assertThat(new RangeTest(0.1, 1, 3).run(session, steps()).curve())
                .extracting(RangeStep::smoothedLoss)
                .containsExactly(1.0, (0.98 + 3) / 1.98, (0.98 * 0.98 + 0.98 * 3 + 2) / (0.98 * 0.98 + 1.98));
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY})
    void endsAtALossThatIsNotFinite(double loss) {
        session.losses = step -> step < 5 ? 1 : loss;

        RangeTestOutcome outcome = run(8);

        assertThat(outcome.endedEarly()).isTrue();
        assertThat(outcome.curve()).hasSize(4);
        assertThat(session.rates).hasSize(5);
    }

    @Test
    void endsWhereTheSmoothedLossIsFourTimesItsLowest() {
        // After 100 ones the smoothed loss is 1 + 0.0231 (1000 - 1) after the first of the thousands.
        session.losses = step -> step <= 100 ? 1 : 1000;

        assertThat(run(701).curve()).hasSize(100);
    }

    @Test
    void outlivesASingleHighLoss() {
        session.losses = step -> step == 300 ? 100 : 1;

        assertThat(run(701).endedEarly()).isFalse();
    }

    @Test
    void suggestsRatesBelowTheOneOfTheLowestSmoothedLoss() {
        // Falls from the rate 1e-4 on and jumps to where it ends the test after the rate 1e-1.
        session.losses = step -> {
            double decades = (step - 1) / 100.0 - 2;
            return decades < 0 ? 2 : decades <= 3 ? 2 - decades / 2 : 1e9;
        };

        RangeTestOutcome outcome = run(701);

        assertThat(outcome.endedEarly()).isTrue();
        assertThat(outcome.suggestion()).hasValueSatisfying(range -> {
            assertThat(range.highest()).isCloseTo(1e-2, within(1e-10));
            assertThat(range.lowest()).isCloseTo(1e-3, within(1e-11));
        });
    }

    @Test
    void suggestsNothingWhereTheLossNeverFell() {
        session.losses = step -> step < 500 ? 1 - step / 10_000.0 : 5;

        assertThat(run(701).suggestion()).isEmpty();
    }

    @Test
    void suggestsNothingWhereTheLossStillFellAtTheHighestRate() {
        session.losses = step -> 1.0 / step;

        assertThat(run(701).suggestion()).isEmpty();
    }

    @Test
    void suggestsNothingWithoutAFiniteLoss() {
        session.losses = step -> Double.NaN;

        assertThat(run(8)).isEqualTo(new RangeTestOutcome(List.of(), true));
        assertThat(run(8).suggestion()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, 1, 9, from must",
        "2, 1, 9, to must",
        "1, 1, 9, to must",
        "0.1, 1, 1, steps",
        "0.1, Infinity, 9, to must"
    })
    void needsARangeAndTwoSteps(double from, double to, int steps, String culprit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RangeTest(from, to, steps))
                .withMessageContaining(culprit);
    }

    private RangeTestOutcome run(int steps) {
        return new RangeTest(1e-6, 10, steps).run(session, steps());
    }

    private Steps steps() {
        return session.steps(100, (samples, nanos) -> {});
    }
}
