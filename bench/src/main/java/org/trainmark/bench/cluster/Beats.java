package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.TimeUnit;

/** Signs of life, often enough that some may come late in the time of a {@link Lease}. */
final class Beats implements AutoCloseable {

    private static final int IN_LEASE = 6;

    private final Runnable beat;
    private final long millis;
    private final Thread thread = new Thread(this::run, "beats");

    /** Gives the first at once. */
    Beats(int leaseSeconds, Runnable beat) {
        this.beat = requireNonNull(beat, "beat");
        millis = TimeUnit.SECONDS.toMillis(leaseSeconds) / IN_LEASE;
        thread.setDaemon(true);
        thread.start();
    }

    private void run() {
        try {
            while (true) {
                beat.run();
                Thread.sleep(millis);
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
