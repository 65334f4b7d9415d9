package org.trainmark.core.engine.nd4j.ops;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a session, the caller's included, which do the shares of one piece of work at a time.
 *
 * <p>Waiting threads spin for a moment, since in training the next piece comes within microseconds, and then sleep, so
 * that other programs have the processor.
 */
public final class Crew implements AutoCloseable {

    /** About a tenth of a millisecond. */
    private static final int SPINS = 4000;

    private final List<Worker> workers;
    private final AtomicInteger working = new AtomicInteger();
    private volatile @Nullable Thread caller;
    private volatile int round;
    private volatile boolean closed;
    private List<Runnable> work = List.of();

    /** @param threads at least 1: the caller's */
    public Crew(int threads) {
        workers = IntStream.range(1, threads).mapToObj(Worker::new).toList();
        workers.forEach(Thread::start);
    }

    public int size() {
        return workers.size() + 1;
    }

    /**
     * Does all shares and returns when the last is done.
     *
     * @param shares as many as there are threads
     * @throws RuntimeException what a share has thrown; the others are done
     */
    public void run(List<Runnable> shares) {
        if (workers.isEmpty()) {
            shares.get(0).run();
            return;
        }
        work = shares;
        caller = Thread.currentThread();
        working.set(workers.size());
        int next = round + 1;
        round = next;
        workers.forEach(Worker::wake);
        try {
            shares.get(0).run();
        } finally {
            awaitWorkers();
        }
        workers.forEach(Worker::rethrow);
    }

    private void awaitWorkers() {
        for (int spins = 0; working.get() > 0; spins++) {
            pause(spins);
        }
        // It may belong to a caller that another thread relieves, and threads are not to be kept from ending.
        caller = null;
    }

    /** Spins at first; then sleeps until woken, which may happen before there is work. */
    private void pause(int spins) {
        if (spins < SPINS) {
            Thread.onSpinWait();
        } else {
            LockSupport.park(this);
        }
    }

    @Override
    public void close() {
        closed = true;
        workers.forEach(LockSupport::unpark);
    }

    /** A thread beside the caller's. */
    private final class Worker extends Thread {

        private final int number;
        private volatile boolean sleeping;
        private @Nullable Throwable failure;

        Worker(int number) {
            super("trainmark-crew-" + number);
            this.number = number;
            setDaemon(true);
        }

        void wake() {
            if (sleeping) {
                LockSupport.unpark(this);
            }
        }

        @Override
        public void run() {
            for (int done = 0; awaitRound(done); done++) {
                failure = null;
                try {
                    work.get(number).run();
                } catch (Throwable thrown) {
                    failure = thrown;
                }
                if (working.decrementAndGet() == 0) {
                    LockSupport.unpark(caller);
                }
            }
        }

        /** Returns whether there is another round after so many. */
        private boolean awaitRound(int done) {
            for (int spins = 0; round == done && !closed; spins++) {
                sleeping = spins >= SPINS;
                if (round == done) {
                    pause(spins);
                }
            }
            sleeping = false;
            return !closed;
        }

        /** Throws what the share has thrown, if anything. */
        void rethrow() {
            Throwable thrown = failure;
            if (thrown instanceof Error error) {
                throw error;
            } else if (thrown != null) {
                throw (RuntimeException) thrown;
            }
        }
    }
}
