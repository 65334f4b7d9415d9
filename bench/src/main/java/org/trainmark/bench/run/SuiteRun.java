package org.trainmark.bench.run;

import java.util.ArrayList;
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
    private final List<TrialResult> results;
    private Tally tally = Tally.of(0, List.of());

    /** @param stopping says that this process is ending, so that what a trial seems to find is worth nothing */
    SuiteRun(TrialRunner runner, TrialLog log, Progress progress, BooleanSupplier stopping) {
        this.runner = runner;
        this.log = log;
        this.progress = progress;
        this.stopping = stopping;
        results = new ArrayList<>(log.earlier());
    }

    /**
     * Runs to the end, or until this process is told to stop.
     *
     * @param more asked once all trials have ended, and again once those that it gave have
     */
    Tally run(List<Trial> planned, MoreTrials more) {
        tally = Tally.of(planned.size(), results);
        try {
            run(planned, 0);
            for (List<Trial> next = more(more); !next.isEmpty(); next = more(more)) {
                tally = tally.plus(next.size());
                run(
                        next,
                        1 + results.stream().mapToInt(TrialResult::order).max().orElse(-1));
            }
            return tally;
        } finally {
            progress.done(tally);
        }
    }

    private List<Trial> more(MoreTrials more) {
        return stopping.getAsBoolean() ? List.of() : more.after(results);
    }

    private void run(List<Trial> trials, int firstOrder) {
        Set<String> logged = results.stream().map(TrialResult::id).collect(Collectors.toUnmodifiableSet());
        for (int i = 0; i < trials.size() && !stopping.getAsBoolean(); i++) {
            if (!logged.contains(trials.get(i).id())) {
                run(trials.get(i), firstOrder + i);
            }
        }
    }

    private void run(Trial trial, int order) {
        progress.started(trial, tally);
        TrialResult result = runner.run(trial, order);
        if (!stopping.getAsBoolean()) {
            log.append(result);
            results.add(result);
            tally = tally.plus(result);
            progress.ended(result, tally);
        }
    }
}
