package org.trainmark.bench.run;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import org.trainmark.bench.plan.Room;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.worker.Judge;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.bench.worker.Worker;
import org.trainmark.results.Circumstances;
import org.trainmark.results.TrialReport;

/** The trials that run now, beside each other where they have devices of their own. */
final class RunningTrials {

    private final Worker worker;
    private final Room room;

    /** How many ran beside each on its machine at most, itself included. */
    private final Map<Trial, Integer> beside = new HashMap<>();

    private final BlockingQueue<Result> ended = new LinkedBlockingQueue<>();

    /** What became of a trial, or what broke. */
    private record Result(Trial trial, Optional<TrialReport> report, Optional<Throwable> failure) {}

    /**
     * A trial that runs no more.
     *
     * @param result what became of it, with how many ran beside it on its machine at most where others did
     * @param failure what broke
     */
    record Ended(Optional<TrialReport> result, Optional<Throwable> failure) {}

    RunningTrials(Worker worker, Room room) {
        this.worker = worker;
        this.room = room;
    }

    boolean isEmpty() {
        return beside.isEmpty();
    }

    /** @param judge of the training, empty to let it go on */
    void start(Trial trial, TrialRequest request, Optional<Judge> judge, Executor threads) {
        beside.put(trial, 1);
        beside.replaceAll((one, most) -> Math.max(most, onMachineOf(one)));
        try {
            threads.execute(() -> ended.add(ran(trial, request, judge)));
        } catch (OutOfMemoryError e) {
            // There is no thread for it; the trials beside it go on.
            ended.add(new Result(trial, Optional.empty(), Optional.of(e)));
        }
    }

    private int onMachineOf(Trial one) {
        return (int) beside.keySet().stream()
                .filter(other -> other.equals(one) || room.sharesMachine(one, other))
                .count();
    }

    private Result ran(Trial trial, TrialRequest request, Optional<Judge> judge) {
        try {
            return new Result(trial, Optional.of(worker.run(request, judge)), Optional.empty());
        } catch (Throwable broken) {
            return new Result(trial, Optional.empty(), Optional.of(broken));
        }
    }

    /** Waits for the next trial to end, and returns it. */
    Ended takeEnded() throws InterruptedException {
        Result next = ended.take();
        int atOnce = requireNonNull(beside.remove(next.trial()), "at once");
        return new Ended(next.report().map(report -> noted(report, atOnce)), next.failure());
    }

    private static TrialReport noted(TrialReport report, int atOnce) {
        return atOnce == 1
                ? report
                : report.with(report.host().with(Circumstances.DEVICES_AT_ONCE, Integer.toString(atOnce)));
    }

    /** Waits for all that still run where a run breaks: what they use is closed next. */
    void awaitAll() {
        boolean interrupted = false;
        while (!beside.isEmpty()) {
            try {
                takeEnded();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
