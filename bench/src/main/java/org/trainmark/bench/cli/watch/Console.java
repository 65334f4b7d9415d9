package org.trainmark.bench.cli.watch;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.run.Progress;
import org.trainmark.bench.run.Tally;
import org.trainmark.bench.watch.HandOrder;
import org.trainmark.bench.worker.Worker;
import org.trainmark.results.TrainingEnd;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;

/** Where a person sees a training and gives it orders, for as long as the run lasts. */
final class Console implements Progress, AutoCloseable {

    private static final long INTERVAL_MILLIS = 100;

    private final Display display;
    private final OrderHandover steering;
    private final Thread thread = new Thread(this::go, "console");
    private @Nullable Worker worker;
    private volatile Optional<TrialKey> running = Optional.empty();
    private volatile boolean closed;
    private volatile @Nullable RuntimeException broken;

    Console(Display display, OrderHandover steering) {
        this.display = display;
        this.steering = steering;
        thread.setDaemon(true);
    }

    /** Begins, with the worker that runs the trainings. */
    Progress watch(Worker runs) {
        worker = runs;
        thread.start();
        return this;
    }

    private void go() {
        try {
            while (!closed) {
                look();
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            broken = e;
            letGo();
        }
    }

    /** What waits for orders would do so for ever. */
    private void letGo() {
        Worker runs = worker;
        if (runs != null) {
            running.ifPresent(trial -> runs.order(trial, HandOrder.of(HandOrder.Kind.GO_ON)));
        }
    }

    private synchronized void look() {
        Worker runs = worker;
        if (runs != null && running.isPresent()) {
            TrialKey trial = running.get();
            WatchedTrial seen = seen(trial, runs);
            steering.steer(seen, runs);
            display.show(seen, steering.prompt());
        }
    }

    private static WatchedTrial seen(TrialKey trial, Worker runs) {
        return new WatchedTrial(trial, runs.curveSoFar(trial), runs.watched(trial));
    }

    @Override
    public synchronized void started(TrialKey trial, Tally tally) {
        steering.begin(trial);
        running = Optional.of(trial);
    }

    @Override
    public synchronized void ended(TrialReport result, Tally tally) {
        running = Optional.empty();
        display.end(new WatchedTrial(result.key(), result.curve(), Optional.empty()), outcome(result));
    }

    private static String outcome(TrialReport result) {
        if (result.ending().training().equals(Optional.of(TrainingEnd.EDIT))) {
            return "ended by hand";
        }
        return result.outcome().label() + result.reason().map(": "::concat).orElse("");
    }

    @Override
    public void told(String why, Tally tally) {}

    @Override
    public synchronized void done(Tally tally) {
        steering.end();
    }

    /** @throws RuntimeException that broke it on its way */
    @Override
    public void close() {
        closed = true;
        display.close();
        RuntimeException failure = broken;
        if (failure != null) {
            throw failure;
        }
    }
}
