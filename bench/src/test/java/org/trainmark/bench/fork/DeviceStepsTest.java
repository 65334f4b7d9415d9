package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DeviceStepsTest {

    private final AtomicInteger steps = new AtomicInteger(1);

    @Test
    void areTheMedianByTheDevicesClock() {
        assertThat(DeviceSteps.medianSeconds(new Clocked(true), steps::incrementAndGet))
                .hasValue(52e-6);
        assertThat(steps).hasValue(102);
    }

    @Test
    void areNotTakenWhereTheDeviceHasNoClock() {
        assertThat(DeviceSteps.medianSeconds(new Clocked(false), steps::incrementAndGet))
                .isEmpty();
        assertThat(steps).hasValue(1);
    }

    /** A device whose step number n takes n microseconds. */
    private final class Clocked extends IdleSession {

        private final boolean hasClock;

        Clocked(boolean hasClock) {
            this.hasClock = hasClock;
        }

        @Override
        public OptionalLong deviceStepNanos() {
            return hasClock ? OptionalLong.of(1000L * steps.get()) : OptionalLong.empty();
        }
    }
}
