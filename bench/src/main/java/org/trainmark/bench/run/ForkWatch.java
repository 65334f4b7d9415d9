package org.trainmark.bench.run;

import java.time.Duration;
import java.util.Timer;
import java.util.TimerTask;

/** Ends the forked JVMs of this process when their time is up; JMH can only ask, and native code does not listen. */
final class ForkWatch implements AutoCloseable {

    private final Timer timer = new Timer("fork-watch", true);
    private volatile boolean timedOut;

    ForkWatch(Duration limit) {
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        timedOut = true;
                        endForks();
                    }
                },
                limit.toMillis());
    }

    /** Returns whether the time was up before this watch was closed. */
    boolean timedOut() {
        return timedOut;
    }

    /** Ends every process that this one has started. */
    static void endForks() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        timer.cancel();
    }
}
