package org.trainmark.core.train;

import java.util.function.LongSupplier;
import java.util.function.Supplier;

/** Two times of a training: how long it trained, and how long all of it took. */
final class TrainingClock {

    private final LongSupplier nanoClock;
    private long trainingNanos;
    private long startNanos;
    private long goingSinceNanos;

    TrainingClock(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    /** Starts both, as if they had run before. */
    void start(long trainingBefore, long wallBefore) {
        goingSinceNanos = nanoClock.getAsLong();
        startNanos = goingSinceNanos - wallBefore;
        trainingNanos = trainingBefore;
    }

    /** Stops the time of training. */
    void pause() {
        trainingNanos += nanoClock.getAsLong() - goingSinceNanos;
    }

    /** Lets the time of training go on. */
    void goOn() {
        goingSinceNanos = nanoClock.getAsLong();
    }

    /** Leaves what is waited for out of both, while the time of training is stopped. */
    <T> T leaveOut(Supplier<T> waiting) {
        long before = nanoClock.getAsLong();
        T result = waiting.get();
        startNanos += nanoClock.getAsLong() - before;
        return result;
    }

    /** Returns the time of training up to the last pause. */
    long trainingNanos() {
        return trainingNanos;
    }

    /** Returns the time of all up to now. */
    long wallNanos() {
        return nanoClock.getAsLong() - startNanos;
    }
}
