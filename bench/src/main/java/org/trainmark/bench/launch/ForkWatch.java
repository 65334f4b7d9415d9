package org.trainmark.bench.launch;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Ends a trial's JVM when its time is up; JMH can only ask, and native code does not listen. */
final class ForkWatch implements AutoCloseable {

    /** It may be about to start when its time is up, as on a machine that stood still. */
    private static final long AGAIN_MILLIS = 500;

    private final Timer timer = new Timer("fork-watch", true);
    private volatile boolean timedOut;

    ForkWatch(Duration limit, Fork fork) {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        timedOut = true;
                        fork.end();
                    }
                },
                limit.toMillis(),
                AGAIN_MILLIS);
    }

    /** Returns whether the time was up before this watch was closed. */
    boolean timedOut() {
        return timedOut;
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
