package org.trainmark.core.engine.nd4j.crew;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The threads of a session, the caller's included, which do the shares of one piece of work at a time.
 *
 * <p>How they wait for each other is {@link Waiting}.
 */
public final class Crew implements AutoCloseable {

    private final List<Worker> workers;
    private final AtomicInteger working = new AtomicInteger();
    private final Rest rest;
    private final Waiting waiting;
    private volatile @Nullable Thread caller;
    private volatile int round;
    private volatile boolean closed;
    private List<Runnable> work = List.of();

    /** @param threads at least 1: the caller's */
    public Crew(int threads) {
        this(threads, Processors.whole(), Rest.USUAL);
    }

    /** @param processors that there are for all threads together */
    Crew(int threads, int processors, Rest rest) {
        this.rest = rest;
        boolean spins = processors >= threads;
        waiting = new Waiting(spins);
        workers = IntStream.range(1, threads)
                .mapToObj(number -> new Worker(number, new Waiting(spins)))
                .toList();
        try {
            workers.forEach(Thread::start);
        } catch (Throwable e) {
            // Where there is room for some threads only, those that started would wait for ever.
            close();
            throw e;
        }
    }

    public int size() {
        return workers.size() + 1;
    }

    /**
     * Does all shares and returns when the last is done.
     *
     * @param shares as many as there are threads
     * @throws RuntimeException what a share has thrown, with what others have thrown suppressed in it; all are done
     * @throws IllegalStateException if the crew is closed
     */
    public void run(List<Runnable> shares) {
        if (closed) {
            throw new IllegalStateException("the crew is closed");
        }
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
        Throwable failure = Thrown.by(shares.get(0));
        awaitWorkers();
        for (Worker worker : workers) {
            failure = Thrown.joined(failure, worker.failure);
        }
        Thrown.rethrow(failure);
    }

    private void awaitWorkers() {
        int spins = waiting.spins();
        boolean slept = false;
        boolean interrupted = false;
        while (working.get() > 0) {
            if (spins > 0) {
                spins--;
                rest.spin();
            } else {
                slept = true;
                // A thread that is interrupted does not sleep, and would spin without end.
                interrupted |= Thread.interrupted();
                rest.sleep(this);
            }
        }
        waiting.ended(slept);
        // It may belong to a caller that another thread relieves, and threads are not to be kept from ending.
        caller = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
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
        private final Waiting ownWaiting;
        private volatile boolean sleeping;
        private @Nullable Throwable failure;

        Worker(int number, Waiting ownWaiting) {
            super("trainmark-crew-" + number);
            this.number = number;
            this.ownWaiting = ownWaiting;
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
                failure = Thrown.by(work.get(number));
                if (working.decrementAndGet() == 0) {
                    LockSupport.unpark(caller);
                }
            }
        }

        /** Returns whether there is another round after so many. */
        private boolean awaitRound(int done) {
            int spins = ownWaiting.spins();
            boolean slept = false;
            while (round == done && !closed) {
                if (spins > 0) {
                    spins--;
                    rest.spin();
                } else if (!slept) {
                    // Said before the round is looked at once more: so either side sees what the other has written.
                    slept = true;
                    sleeping = true;
                } else {
                    Thread.interrupted();
                    rest.sleep(Crew.this);
                }
            }
            if (slept) {
                sleeping = false;
            }
            ownWaiting.ended(slept);
            return !closed;
        }
    }
}
