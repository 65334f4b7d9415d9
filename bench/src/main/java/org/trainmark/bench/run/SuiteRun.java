package org.trainmark.bench.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.trainmark.bench.launch.TrialRunner;
import org.trainmark.bench.suite.Trial;
import org.trainmark.bench.suite.measure.Measure;
import org.trainmark.results.Circumstances;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;
import org.trainmark.results.log.TrialLog;

/**
 * Runs the trials that a log does not hold yet and logs each as soon as it ends: one at a time, or one at a time on
 * each device if the suite asks for that. Those that something spoilt run again after all the others, when it may be
 * over.
 */
final class SuiteRun {

    private final TrialRunner runner;
    private final TrialLog log;
    private final Progress progress;
    private final BooleanSupplier stopping;
    private final Measure measure;
    private final TriesSoFar tries;

    /** The trials that run now, and how many ran beside each at most, itself included. */
    private final Map<Trial, Integer> running = new HashMap<>();

    private int started;
    private Tally tally = Tally.of(0, List.of());
    private volatile boolean broken;

    /** @param stopping says that this process is ending, so that what a trial seems to find is worth nothing */
    SuiteRun(TrialRunner runner, TrialLog log, Progress progress, BooleanSupplier stopping, Measure measure) {
        this.runner = runner;
        this.log = log;
        this.progress = progress;
        this.stopping = stopping;
        this.measure = measure;
        tries = new TriesSoFar(log.earlier());
        // A run that ended in the middle of trials side by side may have logged a later one of them.
        started = log.earlier().stream().mapToInt(result -> result.order() + 1).reduce(tries.all(), Math::max);
    }

    /**
     * Runs to the end, or until this process is told to stop.
     *
     * @param more asked once all trials have ended, and again once those that it gave have
     */
    Tally run(List<Trial> planned, MoreTrials more) {
        tally = Tally.of(planned.size(), Tries.counting(log.earlier()));
        try {
            List<Trial> next = planned;
            while (!next.isEmpty() && isRun(next)) {
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
    private boolean isRun(List<Trial> trials) {
        for (int round = 0; round <= measure.disturbedRepeats() && !stopping.getAsBoolean(); round++) {
            int now = round;
            List<Lane> lanes = Lane.of(
                    trials.stream()
                            .filter(trial -> tries.isDue(trial.id(), now))
                            .toList(),
                    measure);
            tally = tally.withAtOnce(Math.max(1, lanes.size()));
            if (!lanes.isEmpty()) {
                SideBySide.each(lanes, this::run);
            }
        }
        return !stopping.getAsBoolean();
    }

    /** Runs trials until this process is told to stop or something breaks, here or in another lane. */
    private void run(Lane lane) {
        try {
            for (Trial trial : lane.trials()) {
                if (stopping.getAsBoolean() || broken) {
                    return;
                }
                TrialReport result = runner.run(trial, begin(trial), earlier(trial));
                if (stopping.getAsBoolean()) {
                    return;
                }
                end(trial, result);
            }
        } catch (Throwable failure) {
            // The other lanes end the trials that they are in, and keep them.
            broken = true;
            throw failure;
        }
    }

    private synchronized int earlier(Trial trial) {
        return tries.of(trial.id());
    }

    /** Returns when a trial runs among all. */
    private synchronized int begin(Trial trial) {
        running.put(trial, 1);
        running.replaceAll((other, most) -> Math.max(most, running.size()));
        progress.started(trial, tally);
        return started++;
    }

    private synchronized void end(Trial trial, TrialReport found) {
        int atOnce = running.getOrDefault(trial, 1);
        running.remove(trial);
        TrialReport result = atOnce == 1
                ? found
                : found.with(found.host().with(Circumstances.DEVICES_AT_ONCE, Integer.toString(atOnce)));
        log.append(result);
        tally = tally.plus(result, tries.last(trial.id()));
        tries.add(result);
        progress.ended(result, tally);
    }
}
