package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.TrainingSession;

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
    private final class Clocked implements TrainingSession {

        private final boolean hasClock;

        Clocked(boolean hasClock) {
            this.hasClock = hasClock;
        }

        @Override
        public OptionalLong deviceStepNanos() {
            return hasClock ? OptionalLong.of(1000L * steps.get()) : OptionalLong.empty();
        }

        @Override
        public void step(Batch batch, double learningRate) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void await() {}

        @Override
        public double loss() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Evaluation evaluate(Split split) {
            throw new UnsupportedOperationException();
        }

        @Override
        public int[] predictions(Split split) {
            throw new UnsupportedOperationException();
        }

        @Override
        public MemoryReading memory() {
            throw new UnsupportedOperationException();
        }

        @Override
        public float[] parameters() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {}
    }
}
