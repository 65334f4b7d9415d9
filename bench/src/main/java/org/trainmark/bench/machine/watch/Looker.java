package org.trainmark.bench.machine.watch;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A thread that has probes look, and that is given up where one of them keeps it. */
final class Looker {

    /** A probe that takes longer may wait for a driver for ever. */
    static final long LONGEST_MILLIS = 2_000;

    private final Thread thread;
    private volatile @Nullable Probe at;
    private volatile boolean givenUp;

    /** @param work that looks, with this */
    Looker(Consumer<Looker> work) {
        thread = new Thread(() -> work.accept(this), "machine-sampler");
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** Has each probe look once; those that break are taken out of the list. */
    void look(List<Probe> probes) {
        long now = System.nanoTime();
        for (Probe probe : List.copyOf(probes)) {
            if (givenUp) {
                return;
            }
            at = probe;
            if (breaks(probe, now)) {
                probes.remove(probe);
            }
        }
        at = null;
    }

    private static boolean breaks(Probe probe, long now) {
        try {
            probe.look(now);
            return false;
        } catch (Throwable e) {
            // No probe is worth a trial; without it, what it would have told is not among the measurements.
            probe.close();
            return true;
        }
    }

    /** Returns whether the thread ends within the time that a probe may take; an interrupt counts as its end. */
    boolean endsInTime() {
        try {
            thread.join(LONGEST_MILLIS);
            return !thread.isAlive();
        } catch (InterruptedException e) {
            givenUp = true;
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Gives the thread up, and returns the probe that keeps it. */
    Optional<Probe> giveUp() {
        givenUp = true;
        return Optional.ofNullable(at);
    }
}
