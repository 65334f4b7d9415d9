package org.trainmark.bench.run;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Ends a run in good order when this process is told to end, by Ctrl-C or otherwise. */
final class Stop implements BooleanSupplier, AutoCloseable {

    private static final int GRACE_ATTEMPTS = 30;
    private static final long ATTEMPT_MILLIS = 100;

    private final CountDownLatch runEnded = new CountDownLatch(1);
    private final Runnable endAll;
    private final Thread hook;
    private volatile boolean stopping;

    /**
     * @param endAll ends every process of a trial; called again and again until the run has ended
     * @param farewell is called once the run has ended because of this
     */
    Stop(Runnable endAll, Runnable farewell) {
        this.endAll = endAll;
        hook = new Thread(() -> stop(farewell), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    private void stop(Runnable farewell) {
        stopping = true;
        try {
            endForks();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        farewell.run();
    }

    /** Ends forks again and again, since the run may have been about to start one. */
    private void endForks() throws InterruptedException {
        int attempts = 0;
        do {
            endAll.run();
            attempts++;
        } while (!runEnded.await(ATTEMPT_MILLIS, TimeUnit.MILLISECONDS) && attempts < GRACE_ATTEMPTS);
    }

    /** Returns whether this process is ending. */
    @Override
    public boolean getAsBoolean() {
        return stopping;
    }

    /** Says that the run has ended. If this process is ending, does not return: what was cut short has no summary. */
    @Override
    public void close() {
        runEnded.countDown();
        if (stopping || !isHookRemoved()) {
            awaitEndOfProcess();
        }
    }

    private boolean isHookRemoved() {
        try {
            return Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return false;
        }
    }

    private static void awaitEndOfProcess() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
