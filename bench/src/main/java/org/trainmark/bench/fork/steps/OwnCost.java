package org.trainmark.bench.fork.steps;

import java.util.stream.IntStream;
import org.trainmark.results.stats.Estimate;

/**
 * What measuring costs a step: two readings of the clock, the histogram and the series. Memory is read after the
 * measured steps, and the curve's evaluations are not in their time, so neither costs a step anything.
 */
public final class OwnCost {

    private static final int ROUNDS = 20;
    private static final int STEPS = 100_000;

    private OwnCost() {}

    /** Returns nanoseconds per step, with the interval over rounds; takes a fraction of a second. */
    public static Estimate nanosPerStep() {
        double[] rounds = IntStream.range(0, 2 * ROUNDS)
                .mapToDouble(round -> round())
                .skip(ROUNDS)
                .toArray();
        return Estimate.arithmetic(rounds);
    }

    private static double round() {
        StepRecorder recorder = new StepRecorder();
        recorder.switchTo(true);
        long begin = System.nanoTime();
        for (int i = 0; i < STEPS; i++) {
            long start = System.nanoTime();
            long end = System.nanoTime();
            recorder.stepTaken(1, 1000 + end - start);
        }
        return (double) (System.nanoTime() - begin) / STEPS;
    }
}
