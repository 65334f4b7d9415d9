package org.trainmark.core.train;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requirePositive;

import java.util.Optional;
import java.util.OptionalInt;
import org.trainmark.core.engine.Evaluation;

/**
 * When a training is evaluated and when it ends.
 *
 * @param maxEpochs after which it ends in any case
 * @param evaluateEveryEpochs epochs between evaluations, which may be a fraction; the last step is always evaluated
 * @param target quality that is looked for
 * @param patience evaluations in a row without a lower validation loss that end it (early stopping)
 * @param stopsAtTarget whether reaching the target ends it
 */
public record StoppingRule(
        int maxEpochs,
        double evaluateEveryEpochs,
        Optional<QualityTarget> target,
        OptionalInt patience,
        boolean stopsAtTarget) {

    /** Ends at the target. */
    public StoppingRule(
            int maxEpochs, double evaluateEveryEpochs, Optional<QualityTarget> target, OptionalInt patience) {
        this(maxEpochs, evaluateEveryEpochs, target, patience, true);
    }

    public StoppingRule {
        requirePositive(maxEpochs, "maxEpochs");
        requirePositive(evaluateEveryEpochs, "evaluateEveryEpochs");
        requireNonNull(target, "target");
        requireNonNull(patience, "patience");
        patience.ifPresent(evaluations -> requirePositive(evaluations, "patience"));
    }

    /** Returns whether an evaluation reached the target, and that ends the training. */
    boolean endsAt(Evaluation validation) {
        return stopsAtTarget
                && target.filter(quality -> quality.reachedBy(validation)).isPresent();
    }
}
