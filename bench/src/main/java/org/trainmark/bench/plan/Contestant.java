package org.trainmark.bench.plan;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.TrialReport;
import org.trainmark.results.Tries;

/**
 * A trial that ended and is compared with others at rungs: all that promotions ask of its report.
 *
 * @param group equal for trials that are compared with each other
 * @param rungs at how many places its training pauses
 * @param losses at each rung where it counts, from the lowest; infinite where it failed
 * @param left from how many rungs it went on, if it does not run now
 */
record Contestant(TrialReport report, Trial trial, Object group, int rungs, List<Double> losses, int left) {

    Contestant {
        requireNonNull(report, "report");
        requireNonNull(trial, "trial");
        requireNonNull(group, "group");
        losses = List.copyOf(losses);
    }

    /** Returns whether it waits at its last rung. */
    boolean isPaused() {
        return Tries.isPaused(report);
    }

    /** Returns the highest rung where it counts; -1 if it came to none. */
    int lastRung() {
        return losses.size() - 1;
    }

    /** Returns the loss at that rung. */
    double lastLoss() {
        return losses.get(lastRung());
    }
}
