package org.trainmark.bench.cluster;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Signs of life, often enough that some may come late in the time of a {@link Lease}. */
final class Beats implements AutoCloseable {

    private static final int IN_LEASE = 6;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(run -> {
        Thread beats = new Thread(run, "beats");
        beats.setDaemon(true);
        return beats;
    });

    /** Gives the first at once. */
    Beats(int leaseSeconds, Runnable beat) {
        long millis = TimeUnit.SECONDS.toMillis(leaseSeconds) / IN_LEASE;
        thread.scheduleAtFixedRate(beat, 0, millis, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
