package org.trainmark.bench.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** Waits for what must come, and fails when it does not. */
public final class Await {

    /** Far longer than anything here takes, even on a machine that has much else to do. */
    static final Duration DEADLINE = Duration.ofMinutes(2);

    private static final long INTERVAL_MILLIS = 10;

    private Await() {}

    public static void until(String what, BooleanSupplier condition) {
        until(what, DEADLINE, condition);
    }

    public static void until(String what, Duration deadline, BooleanSupplier condition) {
        value(what, deadline, () -> condition.getAsBoolean() ? Optional.of(what) : Optional.empty());
    }

    /** Returns the value once there is one. */
    public static <T> T value(String what, Supplier<Optional<T>> source) {
        return value(what, DEADLINE, source);
    }

    private static <T> T value(String what, Duration deadline, Supplier<Optional<T>> source) {
        long startNanos = System.nanoTime();
        Optional<T> value = source.get();
        while (value.isEmpty()) {
            if (System.nanoTime() - startNanos > deadline.toNanos()) {
                throw new AssertionError("waited %s for this in vain: %s".formatted(deadline, what));
            }
            pause();
            value = source.get();
        }
        return value.get();
    }

    private static void pause() {
        try {
            Thread.sleep(INTERVAL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
