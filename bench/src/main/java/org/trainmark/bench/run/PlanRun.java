package org.trainmark.bench.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.trainmark.bench.plan.EarlyEnding;
import org.trainmark.bench.plan.GrowingLedger;
import org.trainmark.bench.plan.Next;
import org.trainmark.bench.plan.Plan;
import org.trainmark.bench.plan.Room;
import org.trainmark.bench.suite.Suite;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.worker.Judge;
import org.trainmark.bench.worker.TrialRequest;
import org.trainmark.bench.worker.Worker;
import org.trainmark.results.Origin;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;
import org.trainmark.results.log.LogWriteException;
import org.trainmark.results.log.TrialLog;

/**
 * Runs the trials that a plan asks for and logs each as soon as it ends. The plan is asked for one trial at a time, so
 * that no device waits for what another still has to do.
 */
final class PlanRun {

    private final Suite suite;
    private final Plan plan;
    private final TrialLog log;
    private final BooleanSupplier stopping;
    private final Room room;
    private final GrowingLedger ledger;
    private final RunAccount account;
    private final Optional<EarlyEnding> earlyEnding;

    private final RunningTrials running;
    private final List<Throwable> failures = new ArrayList<>();
    private int started;

    /**
     * Prepares a run that goes on where the log ends.
     *
     * @param room of the worker
     * @param stopping says that this process is ending, so that what a trial seems to find is worth nothing
     */
    PlanRun(
            Suite suite,
            Plan plan,
            Worker worker,
            Room room,
            TrialLog log,
            Progress progress,
            BooleanSupplier stopping) {
        this.suite = suite;
        earlyEnding = EarlyEnding.of(suite);
        this.plan = plan;
        running = new RunningTrials(worker, room);
        this.room = room;
        this.log = log;
        this.stopping = stopping;
        ledger = new GrowingLedger(log.earlier(), room);
        // A run that ended in the middle of trials side by side may have logged a later one of them.
        started = log.earlier().stream().mapToInt(result -> result.order() + 1).reduce(ledger.tries(), Math::max);
        account = new RunAccount(plan, ledger, log.earlier(), room.most(), progress);
    }

    /** Returns how far the run is. */
    Tally tally() {
        return account.tally();
    }

    /** Returns what the run says of how its plan came out until now. */
    SortedMap<String, String> remarks() {
        return plan.remarks(ledger);
    }

    /** Returns whether nothing is left to run. */
    boolean isOver() {
        return plan.next(ledger) instanceof Next.Done;
    }

    /** Runs to the plan's end, or until this process is told to stop or something breaks. */
    Tally run() {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            run(room.most() > 1 ? threads : Runnable::run);
        } finally {
            running.awaitAll();
            threads.shutdown();
            account.close();
        }
        throwFailure();
        return account.tally();
    }

    private void run(Executor threads) {
        Next next = next();
        while (next instanceof Next.Run || !running.isEmpty()) {
            if (next instanceof Next.Run run) {
                begin(run.trial(), run.origin(), threads);
            } else {
                awaitEnd();
            }
            next = next();
        }
        if (next instanceof Next.Wait) {
            throw new IllegalStateException("the plan waits, but no trial runs");
        }
    }

    private Next next() {
        if (stopping.getAsBoolean() || !failures.isEmpty()) {
            return new Next.Done("");
        }
        Next next = plan.next(ledger);
        if (next instanceof Next.Run run) {
            account.tell(run.why());
        } else if (next instanceof Next.Done done && running.isEmpty()) {
            account.tell(done.why());
        }
        return next;
    }

    private void begin(Trial trial, Origin origin, Executor threads) {
        TrialRequest request = TrialRequest.of(
                trial,
                origin,
                suite.trialTimeout(),
                started++,
                ledger.tries(trial.id()),
                ledger.counting(trial.id()).filter(Tries::isPaused).isPresent());
        ledger.start(trial);
        account.begin(request.key());
        running.start(trial, request, judge(trial, origin), threads);
    }

    private Optional<Judge> judge(Trial trial, Origin origin) {
        return earlyEnding
                .filter(ending -> ending.judges(trial, origin))
                .map(ending -> (curve, measured) -> ending.halt(ledger, trial, origin, curve, measured));
    }

    /** Logs the next trial that ends; what broke is thrown once the others have ended the trials that they are in. */
    private void awaitEnd() {
        try {
            RunningTrials.Ended next = running.takeEnded();
            next.failure().ifPresent(failures::add);
            if (next.result().isPresent() && !stopping.getAsBoolean()) {
                end(next.result().get());
            }
        } catch (LogWriteException e) {
            failures.add(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while trials run", e);
        }
    }

    private void end(TrialReport result) {
        log.append(result);
        account.end(result);
    }

    private void throwFailure() {
        if (failures.isEmpty()) {
            return;
        }
        Throwable first = failures.get(0);
        failures.stream().skip(1).forEach(first::addSuppressed);
        if (first instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) first;
    }
}
