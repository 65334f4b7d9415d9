package org.trainmark.bench.launch;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Ends a trial's JVM when its time is up; JMH can only ask, and native code does not listen. */
final class ForkWatch implements AutoCloseable {

    /** It may be about to start when its time is up, as on a machine that stood still. */
    private static final long AGAIN_MILLIS = 500;

    private final Timer timer = new Timer("fork-watch", true);
    private final Fork fork;
    private boolean timedOut;
    private boolean closed;

    ForkWatch(Duration limit, Fork fork) {
        this.fork = fork;
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        end();
                    }
                },
                limit.toMillis(),
                AGAIN_MILLIS);
    }

    /** After this watch is closed, the fork's number may be that of the next trial. */
    private synchronized void end() {
        if (!closed) {
            timedOut = true;
            fork.end();
        }
    }

    /** Returns whether the time was up before this watch was closed. */
    synchronized boolean timedOut() {
        return timedOut;
    }

    @Override
    public synchronized void close() {
        closed = true;
        timer.cancel();
    }
}
