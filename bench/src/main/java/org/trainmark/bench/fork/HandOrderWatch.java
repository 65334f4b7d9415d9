package org.trainmark.bench.fork;

import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.watch.HandOrder;
import org.trainmark.bench.watch.HandOrders;
import org.trainmark.bench.watch.WatchedState;

/** A thread beside a watched training that takes orders in, and tells the host how far it is. */
final class HandOrderWatch {

    private static final long INTERVAL_MILLIS = 20;
    private static final int LOOKS_PER_STATE = 10;

    private final HandOrders orders;
    private final BlockingQueue<HandOrder> wanted;
    private final WatchedProgress progress;
    private final Path stateFile;
    private final Thread thread = new Thread(this::watch, "hand-orders");
    private volatile @Nullable RuntimeException broken;
    private @Nullable WatchedState told;

    HandOrderWatch(HandOrders orders, BlockingQueue<HandOrder> wanted, WatchedProgress progress, Path stateFile) {
        this.orders = orders;
        this.wanted = wanted;
        this.progress = progress;
        this.stateFile = stateFile;
    }

    /** Takes in what was wanted before the training began, and goes on until it is ended, or the JVM. */
    void start() {
        wanted.addAll(orders.fresh());
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        try {
            for (long look = 0; true; look++) {
                wanted.addAll(orders.fresh());
                // What was asked for is told at once: somebody waits for it.
                tell(look % LOOKS_PER_STATE == 0);
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            broken = e;
        }
    }

    private void tell(boolean due) {
        WatchedState last = told;
        WatchedState state = progress.state();
        boolean answers = last == null || last.paused() != state.paused() || last.orders() != state.orders();
        if (!state.equals(last) && (due || answers)) {
            state.write(stateFile);
            told = state;
        }
    }

    /** Ends the watch; nothing is written any more once this returns. */
    void end() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws RuntimeException that ended the watch: whoever waits for orders would wait for ever */
    void requireWhole() {
        RuntimeException failure = broken;
        if (failure != null) {
            throw failure;
        }
    }
}
