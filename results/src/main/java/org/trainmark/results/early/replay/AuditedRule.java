package org.trainmark.results.early.replay;

import static java.util.Objects.requireNonNull;

import org.trainmark.results.early.Pace;
import org.trainmark.results.stats.Proportion;

/**
 * What a rule would have saved and lost: means over orders of the trainings, and in how many orders it lost something.
 *
 * @param ended share of the trainings that it ended early
 * @param epochsSaved share of all epochs that it saved
 * @param secondsSaved share of all time of training that it saved
 * @param worse by which share the best that it kept is worse than the best there was, in its error, loss or time: a
 *     geometric mean over the orders in which it kept any; NaN if that are none
 * @param bestLost in how many orders it ended the best training before that had its outcome
 * @param allLost in how many it ended all that are not significantly worse, the best included
 */
public record AuditedRule(
        String rule,
        double ended,
        double epochsSaved,
        double secondsSaved,
        double worse,
        Proportion bestLost,
        Proportion allLost) {

    public AuditedRule {
        requireNonNull(rule, "rule");
        requireNonNull(bestLost, "bestLost");
        requireNonNull(allLost, "allLost");
    }

    /** Returns the share that it saved of what trainings are compared by. */
    public double saved(Pace pace) {
        return pace == Pace.EPOCHS ? epochsSaved : secondsSaved;
    }
}
