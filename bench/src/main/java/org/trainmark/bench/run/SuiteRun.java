package org.trainmark.bench.run;

import java.util.List;
import java.util.function.BooleanSupplier;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.TrialResult;
import org.trainmark.results.Tries;
import org.trainmark.results.log.TrialLog;

/**
 * Runs the trials that a log does not hold yet, one at a time, and logs each as soon as it ends. Those that something
 * spoilt run again after all the others, when it may be over.
 */
final class SuiteRun {

    private final TrialRunner runner;
    private final TrialLog log;
    private final Progress progress;
    private final BooleanSupplier stopping;
    private final TriesSoFar tries;
    private Tally tally = Tally.of(0, List.of());

    /** @param stopping says that this process is ending, so that what a trial seems to find is worth nothing */
    SuiteRun(TrialRunner runner, TrialLog log, Progress progress, BooleanSupplier stopping) {
        this.runner = runner;
        this.log = log;
        this.progress = progress;
        this.stopping = stopping;
        tries = new TriesSoFar(log.earlier());
    }

    /**
     * Runs to the end, or until this process is told to stop.
     *
     * @param repeats how often a spoilt trial is tried again, at most
     * @param more asked once all trials have ended, and again once those that it gave have
     */
    Tally run(List<Trial> planned, int repeats, MoreTrials more) {
        tally = Tally.of(planned.size(), Tries.counting(log.earlier()));
        try {
            List<Trial> next = planned;
            while (!next.isEmpty() && isRun(next, repeats)) {
                next = more.after(tries.counting());
                tally = tally.plus(next.stream()
                        .filter(trial -> tries.of(trial.id()) == 0)
                        .mapToInt(trial -> 1)
                        .sum());
            }
            return tally;
        } finally {
            progress.done(tally);
        }
    }

    /** Runs trials and returns whether all were run, which they are not if this process is ending. */
    private boolean isRun(List<Trial> trials, int repeats) {
        for (int round = 0; round <= repeats; round++) {
            for (Trial trial : trials) {
                if (tries.isDue(trial.id(), round) && !isRun(trial)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Runs a trial and returns whether it is worth anything, which it is not if this process is ending. */
    private boolean isRun(Trial trial) {
        if (stopping.getAsBoolean()) {
            return false;
        }
        progress.started(trial, tally);
        TrialResult result = runner.run(trial, tries.all(), tries.of(trial.id()));
        if (stopping.getAsBoolean()) {
            return false;
        }
        log.append(result);
        tally = tally.plus(result, tries.last(trial.id()));
        tries.add(result);
        progress.ended(result, tally);
        return true;
    }
}
