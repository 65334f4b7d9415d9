package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.TimeUnit;

/** Does something again and again in a thread of its own, until it is closed. */
final class Beats implements AutoCloseable {

    /** Some signs of life may come late in the time of a {@link Lease}. */
    private static final int IN_LEASE = 6;

    private final Runnable beat;
    private final long everyMillis;
    private final Thread thread = new Thread(this::run, "beats");

    /** Does it at once for the first time. */
    Beats(long everyMillis, Runnable beat) {
        this.beat = requireNonNull(beat, "beat");
        this.everyMillis = everyMillis;
        thread.setDaemon(true);
        thread.start();
    }

    /** Gives signs of life for a lease. */
    static Beats inLease(int leaseSeconds, Runnable sign) {
        return new Beats(TimeUnit.SECONDS.toMillis(leaseSeconds) / IN_LEASE, sign);
    }

    private void run() {
        try {
            while (true) {
                beat.run();
                Thread.sleep(everyMillis);
            }
        } catch (InterruptedException e) {
            // Closed.
            return;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
