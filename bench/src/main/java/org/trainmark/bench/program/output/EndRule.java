package org.trainmark.bench.program.output;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.trainmark.bench.suite.measure.Convergence;
import org.trainmark.core.train.StoppingRule;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Target;
import org.trainmark.results.TrainingEnd;

/** When a training that a program tells of has gone on for long enough. */
record EndRule(StoppingRule rule, Optional<Target> target) {

    EndRule {
        requireNonNull(rule, "rule");
        requireNonNull(target, "target");
    }

    static EndRule of(Convergence convergence) {
        return new EndRule(convergence.rule(), convergence.target());
    }

    /**
     * Returns why a training ends behind its last evaluation; empty if it goes on.
     *
     * @param told evaluations, at least one
     */
    Optional<TrainingEnd> endOf(List<CurvePoint> told) {
        CurvePoint last = told.get(told.size() - 1);
        if (rule.stopsAtTarget() && target.filter(goal -> goal.reachedAt(last)).isPresent()) {
            return Optional.of(TrainingEnd.TARGET);
        }
        if (last.epochs() >= rule.maxEpochs()) {
            return Optional.of(TrainingEnd.EPOCHS);
        }
        boolean waits =
                rule.patience().isEmpty() || sinceBest(told) < rule.patience().getAsInt();
        return waits ? Optional.empty() : Optional.of(TrainingEnd.PATIENCE);
    }

    /** Returns how many evaluations there were since that with the lowest loss. */
    private static int sinceBest(List<CurvePoint> told) {
        int best = 0;
        for (int i = 1; i < told.size(); i++) {
            if (told.get(i).validationLoss() < told.get(best).validationLoss()) {
                best = i;
            }
        }
        return told.size() - 1 - best;
    }
}
