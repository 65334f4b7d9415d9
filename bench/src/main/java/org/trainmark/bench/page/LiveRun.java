package org.trainmark.bench.page;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trainmark.bench.run.Progress;
import org.trainmark.bench.run.Tally;
import org.trainmark.bench.watch.HandOrder;
import org.trainmark.bench.watch.WatchedState;
import org.trainmark.bench.worker.Worker;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.TrialKey;
import org.trainmark.results.TrialReport;

/** A run of this very process, which knows what no file says: how far its plan is, and which trials run now. */
final class LiveRun implements Progress {

    private final Worker worker;
    private final Clock clock;
    private final Map<String, RunningTrial> running = new LinkedHashMap<>();
    private Optional<Tally> tally = Optional.empty();
    private String reason = "";

    LiveRun(Worker worker, Clock clock) {
        this.worker = worker;
        this.clock = clock;
    }

    @Override
    public synchronized void started(TrialKey trial, Tally now) {
        running.put(trial.id(), new RunningTrial(trial, clock.instant()));
        tally = Optional.of(now);
    }

    @Override
    public synchronized void ended(TrialReport result, Tally now) {
        running.remove(result.id());
        tally = Optional.of(now);
    }

    @Override
    public synchronized void told(String why, Tally now) {
        reason = why;
        tally = Optional.of(now);
    }

    @Override
    public synchronized void done(Tally now) {
        running.clear();
        tally = Optional.of(now);
    }

    /** Returns what is known at this moment. */
    synchronized KnownNow now() {
        return new KnownNow(true, tally, List.copyOf(running.values()), reason);
    }

    /** Gives an order to the training that runs now; returns whether there is one that takes it. */
    boolean order(HandOrder order) {
        return now().running().stream()
                .findFirst()
                .filter(trial -> worker.order(trial.key(), order))
                .isPresent();
    }

    /** Returns how far a training is that somebody watches. */
    Optional<WatchedState> watched(RunningTrial trial) {
        return worker.watched(trial.key());
    }

    /** Returns the curve of a trial that runs, as far as it is told. */
    List<CurvePoint> curve(RunningTrial trial) {
        return worker.curveSoFar(trial.key());
    }
}
