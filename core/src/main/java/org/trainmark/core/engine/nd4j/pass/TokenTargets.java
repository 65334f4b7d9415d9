package org.trainmark.core.engine.nd4j.pass;

import java.util.Optional;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Task.NextToken;
import org.trainmark.core.engine.TrainingConfig;

/**
 * What is asked of a network that predicts tokens.
 *
 * @param positions of an example, each with a target or with none
 * @param asked for in an example
 * @param smoothing share of each target that is spread evenly over all tokens
 */
public record TokenTargets(int vocabulary, int positions, int asked, double smoothing) {

    /** Returns what is asked; empty where a network predicts something else. */
    static Optional<TokenTargets> of(TrainingConfig config, Dataset data) {
        return data.task() instanceof NextToken task
                ? Optional.of(new TokenTargets(
                        task.vocabulary(),
                        data.training().targetsEach(),
                        data.training().targetsAsked(),
                        config.regularization().labelSmoothing()))
                : Optional.empty();
    }
}
