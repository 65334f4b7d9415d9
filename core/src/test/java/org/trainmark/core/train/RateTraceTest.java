package org.trainmark.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RateTraceTest {

    @Test
    void isOnePointForAConstantRate() {
        assertThat(trace(100_000, step -> 0.1)).containsExactly(new RateChange(0, 0.1));
    }

    @Test
    void isExactForAFewChanges() {
        assertThat(trace(100_000, step -> step < 777 ? 0.1 : 0.01))
                .containsExactly(new RateChange(0, 0.1), new RateChange(777, 0.01));
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 257, 511, 512, 1000, 5000})
    void looksAtFewerStepsTheLongerAnEverChangingRateGoesOn(int steps) {
        int stride = 1;
        while ((steps + stride - 1) / stride > RateTrace.MOST_POINTS) {
            stride *= 2;
        }

        List<RateChange> trace = trace(steps, step -> 1.0 / (1 + step));

        for (int i = 0; i < trace.size(); i++) {
            assertThat(trace.get(i)).isEqualTo(new RateChange((long) i * stride, 1.0 / (1 + i * stride)));
        }
        assertThat(trace).hasSize((steps + stride - 1) / stride);
    }

    @Test
    void seesAnEarlyJumpAtTheNextStepThatItLooksAt() {
        // Constant to step 777, then ever-changing: 1223 changes, so that every eighth step is looked at.
        List<RateChange> trace = trace(2000, step -> step < 777 ? 5 : 1.0 / step);

        assertThat(trace).startsWith(new RateChange(0, 5), new RateChange(784, 1.0 / 784));
    }

    @Test
    void keepsToItsSizeWhereFewStepsAreLookedAt() {
        assertThat(trace(40_000, step -> step - step % 100)).hasSizeLessThanOrEqualTo(RateTrace.MOST_POINTS);
    }

    private static List<RateChange> trace(int steps, LongToDoubleFunction rate) {
        RateTrace trace = new RateTrace(List.of(), 1);
        for (int step = 0; step < steps; step++) {
            trace.took(step, rate.applyAsDouble(step));
        }
        return trace.points();
    }
}
