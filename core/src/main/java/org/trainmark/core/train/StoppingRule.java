package org.trainmark.core.train;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requirePositive;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * When a training is evaluated and when it ends.
 *
 * @param maxEpochs after which it ends in any case
 * @param evaluateEveryEpochs epochs between evaluations, which may be a fraction; the last step is always evaluated
 * @param target that ends it when reached
 * @param patience evaluations in a row without a lower validation loss that end it (early stopping)
 */
public record StoppingRule(
        int maxEpochs, double evaluateEveryEpochs, Optional<QualityTarget> target, OptionalInt patience) {

    public StoppingRule {
        requirePositive(maxEpochs, "maxEpochs");
        requirePositive(evaluateEveryEpochs, "evaluateEveryEpochs");
        requireNonNull(target, "target");
        requireNonNull(patience, "patience");
        patience.ifPresent(evaluations -> requirePositive(evaluations, "patience"));
    }
}
