package org.trainmark.bench.fork;

import java.util.concurrent.atomic.AtomicLong;
import org.trainmark.bench.watch.WatchedState;

/** How far a watched training is; one thread trains, another asks and may be told a little late. */
final class WatchedProgress {

    private final AtomicLong steps;
    private final AtomicLong stepNanos = new AtomicLong();
    private final AtomicLong stepsHere = new AtomicLong();
    private volatile double learningRate;
    private volatile boolean paused;
    private volatile int orders;
    private volatile String problem = "";

    /**
     * @param steps taken before, in another JVM
     * @param learningRate before the first evaluation
     */
    WatchedProgress(long steps, double learningRate) {
        this.steps = new AtomicLong(steps);
        this.learningRate = learningRate;
    }

    /** As cheap as can be, for it is called after each step. */
    void stepTaken(long nanos) {
        steps.lazySet(steps.getPlain() + 1);
        stepsHere.lazySet(stepsHere.getPlain() + 1);
        stepNanos.lazySet(stepNanos.getPlain() + nanos);
    }

    void rate(double rate) {
        learningRate = rate;
    }

    void paused(boolean waits) {
        paused = waits;
    }

    /** Notes that another order is being done; what went wrong with the one before is of the past. */
    void orderTaken(int count) {
        orders = count;
        problem = "";
    }

    void problem(String why) {
        problem = why;
    }

    boolean isPaused() {
        return paused;
    }

    /** Returns how many steps were taken, those of before included. */
    long steps() {
        return steps.get();
    }

    WatchedState state() {
        return new WatchedState(
                steps.get(),
                stepNanos.get(),
                stepsHere.get(),
                learningRate,
                paused,
                orders,
                ThisJvm.residentBytes().orElse(0),
                problem);
    }
}
