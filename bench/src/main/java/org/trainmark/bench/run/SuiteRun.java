package org.trainmark.bench.run;

import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.TrialResult;
import org.trainmark.results.log.TrialLog;

/** Runs the trials that a log does not hold yet, one at a time, and logs each as soon as it ends. */
final class SuiteRun {

    private final TrialRunner runner;
    private final TrialLog log;
    private final Progress progress;
    private final BooleanSupplier stopping;

    /** @param stopping says that this process is ending, so that what a trial seems to find is worth nothing */
    SuiteRun(TrialRunner runner, TrialLog log, Progress progress, BooleanSupplier stopping) {
        this.runner = runner;
        this.log = log;
        this.progress = progress;
        this.stopping = stopping;
    }

    /** Runs to the end, or until this process is told to stop. */
    Tally run(List<Trial> trials) {
        Set<String> logged = log.earlier().stream().map(TrialResult::id).collect(Collectors.toUnmodifiableSet());
        Tally tally = Tally.of(trials.size(), log.earlier());
        try {
            for (int order = 0; order < trials.size() && !stopping.getAsBoolean(); order++) {
                Trial trial = trials.get(order);
                if (!logged.contains(trial.id())) {
                    progress.started(trial, tally);
                    TrialResult result = runner.run(trial, order);
                    if (stopping.getAsBoolean()) {
                        break;
                    }
                    log.append(result);
                    tally = tally.plus(result);
                    progress.ended(result, tally);
                }
            }
            return tally;
        } finally {
            progress.done(tally);
        }
    }
}
