package org.trainmark.bench.launch;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trainmark.bench.fork.Handoff;
import org.trainmark.bench.fork.RungAnswers;
import org.trainmark.bench.fork.RungAnswers.Answer;
import org.trainmark.bench.worker.Halt;
import org.trainmark.bench.worker.Judge;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.log.GrowingCurve;

/** Answers a trial's JVM, which waits after each evaluation, whether its training goes on. */
final class RungWatch implements AutoCloseable {

    private static final long INTERVAL_MILLIS = 5;

    private final GrowingCurve curve;
    private final RungAnswers answers;
    private final Judge judge;
    private final Fork fork;
    private final Thread thread = new Thread(this::watch, "rung-watch");
    private volatile boolean closed;
    private volatile Optional<Halt> halt = Optional.empty();
    private volatile @Nullable RuntimeException broken;
    private int answered;

    /**
     * Begins to watch.
     *
     * @param judge empty where no training waits, and nothing is watched
     * @param fork which this ends if the judge breaks
     */
    RungWatch(Handoff handoff, Optional<Judge> judge, Fork fork) {
        curve = handoff.curve();
        answers = handoff.answers();
        this.judge = judge.orElse((told, measured) -> Optional.empty());
        this.fork = fork;
        if (judge.isPresent()) {
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void watch() {
        try {
            while (!closed) {
                answer();
                Thread.sleep(INTERVAL_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            broken = e;
            fork.end();
        }
    }

    private void answer() {
        List<CurvePoint> told = curve.soFar();
        while (answered < told.size()) {
            // Even behind a pause: a training that cannot be saved goes on.
            answered++;
            halt = judge.halt(told.subList(0, answered), curve.measured());
            answers.add(halt.map(RungWatch::answer).orElse(Answer.GO_ON));
        }
    }

    private static Answer answer(Halt halt) {
        return halt.pauses() ? Answer.PAUSE : Answer.END;
    }

    /**
     * Returns why the training was ended or paused behind its last evaluation, if it was.
     *
     * @throws RuntimeException that the judge threw
     */
    Optional<String> reason() {
        RuntimeException failure = broken;
        if (failure != null) {
            throw failure;
        }
        return halt.map(Halt::reason);
    }

    @Override
    public void close() {
        closed = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
