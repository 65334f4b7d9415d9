package org.trainmark.bench.cluster;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** The process of a block, as it ends: by itself, or asked for once; its log goes if the end is a good one. */
final class BlockProcess {

    private static final long GRACE_SECONDS = 10;

    private final Process process;
    private final BlockLog log;
    private final AtomicBoolean stopped = new AtomicBoolean();

    /** @param log takes what it prints */
    BlockProcess(Process process, BlockLog log) {
        this.process = requireNonNull(process, "process");
        this.log = requireNonNull(log, "log");
    }

    /** Returns what it printed beside its lines. */
    BlockLog log() {
        return log;
    }

    /** Waits a while for the end. What it prints to standard error is whole then. */
    void awaitEnd() {
        try {
            process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks it to end at once, with all that it runs. Asked again it would leave that behind. */
    void stop() {
        if (stopped.compareAndSet(false, true)) {
            process.destroy();
        }
    }

    /** Waits a while for the end of one that has nothing more to run, and then asks for it. Returns whether it came. */
    boolean end() {
        try {
            boolean ended = process.waitFor(GRACE_SECONDS, TimeUnit.SECONDS);
            if (ended) {
                log.delete();
            } else {
                stop();
            }
            return ended;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            return false;
        }
    }
}
