package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

/**
 * The time that a block or its run may go on without a word of the other: a process between them that is killed may
 * leave both as if nothing had happened.
 */
final class Lease implements AutoCloseable {

    /** The system property that gives another time than usual. */
    private static final String PROPERTY = "trainmark.block.lease";

    private static final int USUAL_SECONDS = 60;
    private static final long LOOKS = 10;

    private final long nanos;
    private final Runnable over;
    private final Thread thread = new Thread(this::watch, "lease");
    private volatile long renewedNanos = System.nanoTime();

    /** @param over is called once if it runs out */
    Lease(int seconds, Runnable over) {
        nanos = seconds * 1_000_000_000L;
        this.over = requireNonNull(over, "over");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns how long it is. */
    static int seconds() {
        return Integer.getInteger(PROPERTY, USUAL_SECONDS);
    }

    void renew() {
        renewedNanos = System.nanoTime();
    }

    private void watch() {
        try {
            while (System.nanoTime() - renewedNanos < nanos) {
                Thread.sleep(nanos / LOOKS / 1_000_000);
            }
            over.run();
        } catch (InterruptedException e) {
            // Closed: nothing is left that could run on.
            return;
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
