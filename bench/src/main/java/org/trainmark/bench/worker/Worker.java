package org.trainmark.bench.worker;

import java.util.List;
import java.util.Optional;
import org.trainmark.bench.watch.HandOrder;
import org.trainmark.bench.watch.WatchedState;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;

/** Runs one trial to its end. A trial's own failure is a report; only a broken harness throws. */
@FunctionalInterface
public interface Worker {

    /**
     * Runs a trial.
     *
     * @param judge asked after each evaluation whether the training goes on; empty to let it
     */
    TrialReport run(TrialRequest request, Optional<Judge> judge);

    /**
     * Returns the curve of a trial that runs now, as far as it has told it; nothing of a worker that hears of a trial
     * at its end alone. Any thread may ask.
     */
    default List<CurvePoint> curveSoFar(TrialKey trial) {
        return List.of();
    }

    /**
     * Gives an order to a training that runs now and that somebody watches; returns whether there is one. Any thread
     * may ask.
     */
    default boolean order(TrialKey trial, HandOrder order) {
        return false;
    }

    /** Returns how far a training is that somebody watches, as far as it has told. Any thread may ask. */
    default Optional<WatchedState> watched(TrialKey trial) {
        return Optional.empty();
    }
}
