package org.trainmark.bench.fork;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.watch.HandOrder;
import org.trainmark.core.optimizer.RateEdit;
import org.trainmark.core.train.Checkpoint;
import org.trainmark.core.train.EvaluationPoint;
import org.trainmark.core.train.Order;
import org.trainmark.core.train.RateChange;
import org.trainmark.core.train.TrainingOutcome.End;
import org.trainmark.results.Edit;
import org.trainmark.results.disk.FileProblem;

/** Has a person who watches a training give it orders, and notes what was done of them. */
final class WatchedTraining implements HostOrders, AutoCloseable {

    private static final long PATIENCE_MILLIS = 50;

    private final BlockingQueue<HandOrder> wanted = new LinkedBlockingQueue<>();
    private final TrialNotes notes;
    private final IntFunction<KeptCheckpoint> checkpoints;
    private final WatchedProgress progress;
    private final HandOrderWatch watch;
    private int taken;
    private int branches;
    private boolean pausesThere;
    private boolean arrived;
    private long heldSinceNanos;

    /**
     * Begins to look for orders.
     *
     * @param checkpoints what is kept to go on with this training at 0, and to begin a branch at its number
     */
    WatchedTraining(
            Handoff handoff, WatchedProgress progress, TrialNotes notes, IntFunction<KeptCheckpoint> checkpoints) {
        this.progress = progress;
        this.notes = notes;
        this.checkpoints = checkpoints;
        watch = new HandOrderWatch(handoff.orders(), wanted, progress, handoff.stateFile());
        watch.start();
    }

    @Override
    public void stepTaken(int samples, long nanos) {
        progress.stepTaken(nanos);
    }

    @Override
    public void evaluated(EvaluationPoint point, List<RateChange> rates) {
        progress.rate(point.learningRate());
        arrived = true;
    }

    @Override
    public void edited(RateEdit edit) {
        progress.rate(edit.learningRate());
        notes.edited(new Edit(edit.step(), Edit.Kind.RATE, OptionalDouble.of(edit.learningRate())));
    }

    @Override
    public Optional<Order> poll() {
        boolean pauses = arrived && pausesThere;
        arrived = false;
        if (pauses) {
            pausesThere = false;
            return Optional.of(hold());
        }
        HandOrder next = wanted.poll();
        return next == null ? Optional.empty() : Optional.of(order(next));
    }

    @Override
    public Order take() {
        HandOrder next = null;
        while (next == null) {
            next = patiently();
        }
        return order(next);
    }

    private @Nullable HandOrder patiently() {
        watch.requireWhole();
        try {
            return wanted.poll(PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while a training waits", e);
        }
    }

    private Order order(HandOrder wish) {
        taken++;
        progress.orderTaken(taken);
        return switch (wish.kind()) {
            case PAUSE -> hold();
            case GO_ON -> goOn(false);
            case NEXT -> goOn(true);
            case RATE -> new Order.Rate(wish.amount().orElseThrow());
            case TIMES -> new Order.Scale(wish.amount().orElseThrow());
            case SAVE -> new Order.Save(reached -> keep(0, reached, Edit.Kind.SAVED, OptionalDouble.empty()));
            case BRANCH -> new Order.Save(this::branch);
            case END -> end();
        };
    }

    private Order hold() {
        if (!progress.isPaused()) {
            heldSinceNanos = System.nanoTime();
            progress.paused(true);
        }
        return new Order.Hold();
    }

    private Order goOn(boolean toNextEvaluation) {
        pausesThere = toNextEvaluation;
        endPause();
        return new Order.GoOn();
    }

    private Order end() {
        endPause();
        notes.edited(new Edit(progress.steps(), Edit.Kind.ENDED, OptionalDouble.empty()));
        return new Order.Finish(End.ENDED_BY_HAND);
    }

    private void endPause() {
        if (progress.isPaused()) {
            progress.paused(false);
            double seconds = (System.nanoTime() - heldSinceNanos) / 1e9;
            notes.edited(new Edit(progress.steps(), Edit.Kind.HELD, OptionalDouble.of(seconds)));
        }
    }

    private void branch(Checkpoint reached) {
        int number = branches + 1;
        if (keep(number, reached, Edit.Kind.BRANCHED, OptionalDouble.of(number))) {
            branches = number;
        }
    }

    /** What cannot be kept is told, and its training goes on: so is what was kept before. */
    private boolean keep(int branch, Checkpoint reached, Edit.Kind kind, OptionalDouble amount) {
        try {
            checkpoints.apply(branch).write(reached);
        } catch (IOException e) {
            String why = FileProblem.reason(e);
            notes.notKept(why);
            progress.problem("nothing could be kept: " + why);
            return false;
        }
        notes.edited(new Edit(progress.steps(), kind, amount));
        return true;
    }

    /** Takes no more orders. */
    @Override
    public void close() {
        watch.end();
    }
}
