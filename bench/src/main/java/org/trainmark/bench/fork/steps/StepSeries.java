package org.trainmark.bench.fork.steps;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.trainmark.results.StepWindow;

/**
 * Means of step times over windows of about equal duration, from the first step on. There are at most as many windows
 * as fit, however long the training: once they are full, each two become one.
 */
final class StepSeries {

    /** How many windows there may be. */
    static final int MOST = 256;

    /** Steps of this much time make the first windows. */
    static final long SHORTEST_NANOS = TimeUnit.MILLISECONDS.toNanos(10);

    private final long[] steps = new long[MOST];
    private final long[] nanos = new long[MOST];
    private long windowNanos = SHORTEST_NANOS;
    private int whole;

    void add(long stepNanos) {
        steps[whole]++;
        nanos[whole] += stepNanos;
        if (nanos[whole] >= windowNanos) {
            whole++;
            if (whole == MOST) {
                joinPairs();
            }
        }
    }

    private void joinPairs() {
        for (int i = 0; i < MOST / 2; i++) {
            steps[i] = steps[2 * i] + steps[2 * i + 1];
            nanos[i] = nanos[2 * i] + nanos[2 * i + 1];
        }
        Arrays.fill(steps, MOST / 2, MOST, 0);
        Arrays.fill(nanos, MOST / 2, MOST, 0);
        whole = MOST / 2;
        windowNanos *= 2;
    }

    /** Returns the windows that are whole; the steps after the last of them are left out. */
    List<StepWindow> windows() {
        return IntStream.range(0, whole)
                .mapToObj(i -> new StepWindow(steps[i], (double) nanos[i] / steps[i]))
                .toList();
    }
}
