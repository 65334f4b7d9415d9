package org.trainmark.bench.cluster;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.worker.Halt;
import org.trainmark.bench.worker.Judge;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.TrialReport;

/** The trials that a block has, until what became of them is heard. */
final class SentTrials {

    private final Map<String, Sent> sent = new ConcurrentHashMap<>();
    private volatile @Nullable Exception lost;

    /** What waits for a trial's end, and what its training has told so far. */
    private static final class Sent {

        private final CompletableFuture<FromBlock.Ended> end = new CompletableFuture<>();
        private final Optional<Judge> judge;
        private volatile List<CurvePoint> curve = List.of();

        Sent(Optional<Judge> judge) {
            this.judge = judge;
        }
    }

    /** Adds a trial that is about to be sent; returns its end, which is an exception if its block is lost. */
    CompletableFuture<FromBlock.Ended> add(TrialRequest request, Optional<Judge> judge) {
        Sent trial = new Sent(judge);
        sent.put(request.key().id(), trial);
        // Asked behind that, so that either this or the loss itself ends it.
        Exception before = lost;
        if (before != null) {
            trial.end.completeExceptionally(before);
        }
        return trial.end;
    }

    void remove(TrialRequest request) {
        sent.remove(request.key().id());
    }

    /** Ends all trials, those too that are added later. */
    void lose(Exception why) {
        lost = why;
        sent.values().forEach(trial -> trial.end.completeExceptionally(why));
    }

    /** Notes how far a training is. */
    void tell(TrialReport soFar) {
        of(soFar.id()).ifPresent(trial -> trial.curve = soFar.curve());
    }

    /** Notes how far a training is that waits, and returns the answer; empty of a trial that is none of these. */
    Optional<ToBlock.Answer> answer(TrialReport soFar) {
        tell(soFar);
        return of(soFar.id())
                .map(trial -> trial.judge.flatMap(
                        judge -> judge.halt(soFar.curve(), soFar.findings().measurements())))
                .map(halt -> new ToBlock.Answer(soFar.id(), halt.map(Halt::reason)));
    }

    /** Ends a trial whose line came whole. */
    void end(FromBlock.Ended ended) {
        if (ended.isWhole()) {
            of(SentTrial.read(ended.trial()).id()).ifPresent(trial -> trial.end.complete(ended));
        }
    }

    /** Returns the curve of a trial, as far as it is told; empty if it is none of these. */
    Optional<List<CurvePoint>> curve(String trial) {
        return of(trial).map(one -> one.curve);
    }

    private Optional<Sent> of(String trial) {
        return Optional.ofNullable(sent.get(trial));
    }
}
