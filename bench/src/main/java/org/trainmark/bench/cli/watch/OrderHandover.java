package org.trainmark.bench.cli.watch;

import java.util.Optional;
import java.util.function.Consumer;
import org.trainmark.bench.suite.HandCourse;
import org.trainmark.bench.watch.HandOrder;
import org.trainmark.bench.watch.HandOrder.Kind;
import org.trainmark.bench.worker.Worker;
import org.trainmark.results.TrialKey;

/** Hands orders to the trainings of a run, each in its turn: what comes behind an end is for the next. */
final class OrderHandover {

    private final OrderSource source;
    private final Consumer<String> problems;
    private final boolean paused;
    private final boolean othersSteer;
    private Optional<HandOrder> pending = Optional.empty();
    private int given;
    private boolean ended;
    private boolean goesToEvaluation;
    private boolean let;

    /**
     * @param problems is told which orders nothing took
     * @param paused whether the first training waits for an order
     * @param othersSteer whether orders may come from elsewhere, once nothing more comes from the source
     */
    OrderHandover(OrderSource source, Consumer<String> problems, boolean paused, boolean othersSteer) {
        this.source = source;
        this.problems = problems;
        this.paused = paused;
        this.othersSteer = othersSteer;
    }

    /** Turns to another training. A branch waits: without an order it would go the way that is known. */
    void begin(TrialKey trial) {
        boolean waits = paused || !isFirst(trial);
        pending = Optional.of(HandOrder.of(Kind.PAUSE)).filter(order -> waits && !isAlone());
        given = 0;
        ended = false;
        goesToEvaluation = false;
        let = false;
    }

    private static boolean isFirst(TrialKey trial) {
        return HandCourse.FIRST.text().equals(trial.cell().axes().get(HandCourse.AXIS));
    }

    /** Returns whether nobody gives orders any more. */
    private boolean isAlone() {
        return source.isOver() && !othersSteer;
    }

    /** Hands on the orders that there are. */
    void steer(WatchedTrial trial, Worker worker) {
        if (goesToEvaluation && isThere(trial)) {
            goesToEvaluation = false;
        }
        boolean taken = true;
        while (taken && !ended && !goesToEvaluation && hasNext(trial.isPaused())) {
            HandOrder order = pending.orElseThrow();
            taken = worker.order(trial.key(), order);
            if (taken) {
                given(order);
            }
        }
        if (isAlone() && pending.isEmpty() && !ended && !goesToEvaluation && !let) {
            // What waits would do so for ever.
            let = worker.order(trial.key(), HandOrder.of(Kind.GO_ON));
        }
    }

    private void given(HandOrder order) {
        pending = Optional.empty();
        given++;
        ended = order.kind() == Kind.END;
        goesToEvaluation = order.kind() == Kind.NEXT && source.waitsForPauses();
    }

    /** Returns whether a training has done all that was asked for, and waits. */
    private boolean isThere(WatchedTrial trial) {
        return trial.state()
                .filter(state -> state.paused() && state.orders() >= given)
                .isPresent();
    }

    private boolean hasNext(boolean isPaused) {
        pending = pending.or(() -> source.next(isPaused));
        return pending.isPresent();
    }

    /** Tells of each order that came too late. */
    void end() {
        while (hasNext(false)) {
            problems.accept("the training has ended, so nothing was done of: "
                    + pending.orElseThrow().text());
            pending = Optional.empty();
        }
    }

    /** Returns what is to be shown of orders that are being typed. */
    String prompt() {
        return source.prompt();
    }
}
