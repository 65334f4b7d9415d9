package org.trainmark.bench.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Ends a run in good order when this process is told to end, by Ctrl-C or otherwise. */
final class Stop implements BooleanSupplier, AutoCloseable {

    private static final long GRACE_SECONDS = 3;

    private final CountDownLatch runEnded = new CountDownLatch(1);
    private final Thread hook;
    private volatile boolean stopping;

    /** @param farewell is called once the run has ended because of this */
    Stop(Runnable farewell) {
        hook = new Thread(() -> stop(farewell), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(Runnable farewell) {
        stopping = true;
        ForkWatch.endForks();
        try {
            runEnded.await(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        farewell.run();
    }

    /** Returns whether this process is ending. */
    @Override
    public boolean getAsBoolean() {
        return stopping;
    }

    /** Says that the run has ended. */
    @Override
    public void close() {
        runEnded.countDown();
        if (!stopping) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException e) {
                // The end began just now; the hook runs, and there is nothing left for it to stop.
                stopping = true;
            }
        }
    }
}
