package org.trainmark.bench.fork;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.trainmark.core.engine.TrainingSession;

/** How long steps take by the device's own clock, which knows nothing of the host that asks for them. */
final class DeviceSteps {

    /** Enough for a median, few enough to take no time beside a trial. */
    private static final int STEPS = 101;

    private static final long LONGEST_NANOS = 1_000_000_000;

    private DeviceSteps() {}

    /**
     * Takes some more steps, one after the other, and returns the median of their times in seconds; empty if the device
     * has no such clock.
     */
    static OptionalDouble medianSeconds(TrainingSession session, Runnable step) {
        long[] nanos = new long[STEPS];
        int taken = 0;
        long start = System.nanoTime();
        OptionalLong last = session.deviceStepNanos();
        while (last.isPresent() && taken < STEPS && System.nanoTime() - start < LONGEST_NANOS) {
            step.run();
            last = session.deviceStepNanos();
            nanos[taken++] = last.orElse(0);
        }
        Arrays.sort(nanos, 0, taken);
        return taken == 0 ? OptionalDouble.empty() : OptionalDouble.of(nanos[taken / 2] / 1e9);
    }
}
