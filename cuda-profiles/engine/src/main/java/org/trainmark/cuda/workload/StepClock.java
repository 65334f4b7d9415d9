package org.trainmark.cuda.workload;

import java.util.Arrays;
import org.trainmark.core.engine.TrainingSession;

/** Times the steps of a session, in seconds. */
final class StepClock {

    private static final int FEWEST = 3;
    private static final int DEVICE_STEPS = 31;

    private final TrainingSession session;
    private final WholeBatches batches;
    private final double learningRate;

    StepClock(TrainingSession session, WholeBatches batches, Network network) {
        this.session = session;
        this.batches = batches;
        learningRate = network.learningRate();
    }

    private void step() {
        session.step(batches.next(), learningRate);
    }

    /** Takes steps for so long. */
    void warm(double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        for (int taken = 0; taken < FEWEST || System.nanoTime() < end; taken++) {
            step();
            session.await();
        }
    }

    /** Returns the median of steps that are waited for. */
    double waited(double seconds) {
        long end = System.nanoTime() + (long) (seconds * 1e9);
        long[] nanos = new long[1 << 20];
        int taken = 0;
        while (taken < FEWEST || (System.nanoTime() < end && taken < nanos.length)) {
            long start = System.nanoTime();
            step();
            session.await();
            nanos[taken++] = System.nanoTime() - start;
        }
        return median(nanos, taken);
    }

    /** Returns the mean of steps that are not waited for, about as many as fit into the time. */
    double inARow(double seconds, double waited) {
        int steps = (int) Math.max(FEWEST, seconds / waited);
        long start = System.nanoTime();
        for (int taken = 0; taken < steps; taken++) {
            step();
        }
        session.await();
        return (System.nanoTime() - start) / 1e9 / steps;
    }

    /** Returns the median by the device's clock. */
    double device() {
        session.deviceStepNanos();
        long[] nanos = new long[DEVICE_STEPS];
        for (int taken = 0; taken < nanos.length; taken++) {
            step();
            nanos[taken] = session.deviceStepNanos().orElse(0);
        }
        return median(nanos, nanos.length);
    }

    private static double median(long[] nanos, int count) {
        Arrays.sort(nanos, 0, count);
        return nanos[count / 2] / 1e9;
    }
}
