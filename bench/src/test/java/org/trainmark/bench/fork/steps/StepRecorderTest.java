package org.trainmark.bench.fork.steps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StepRecorderTest {

    private final StepRecorder recorder = new StepRecorder();

    @Test
    void recordsNothingUntilItIsSwitchedOn() {
        recorder.stepTaken(32, 1000);

        assertThat(recorder.isOn()).isFalse();
        assertThat(recorder.samples()).isZero();
        assertThat(recorder.histogram().getTotalCount()).isZero();
    }

    @Test
    void keepsEveryStepAndCountsSamples() {
        recorder.switchTo(true);

        recorder.stepTaken(32, 1_000_000);
        recorder.stepTaken(5, 3_000_000);

        assertThat(recorder.samples()).isEqualTo(37);
        assertThat(recorder.histogram().getTotalCount()).isEqualTo(2);
        assertThat(recorder.histogram().getMean()).isCloseTo(2e6, within(2e3));
    }

    @Test
    void keepsWhatItHasWhileItIsOff() {
        recorder.switchTo(true);
        recorder.stepTaken(32, 1000);
        recorder.switchTo(false);
        recorder.stepTaken(32, 1000);
        recorder.switchTo(true);
        recorder.stepTaken(32, 1000);

        assertThat(recorder.samples()).isEqualTo(64);
        assertThat(recorder.histogram().getTotalCount()).isEqualTo(2);
    }

    @Test
    void takesAStepOfMoreThanAnHourForOneOfAnHour() {
        recorder.switchTo(true);

        recorder.stepTaken(32, TimeUnit.DAYS.toNanos(1));

        assertThat(recorder.histogram().getMaxValueAsDouble()).isCloseTo(3.6e12, within(3.6e9));
    }
}
