package org.trainmark.core.optimizer;

import static org.trainmark.core.Checks.requirePositiveSingle;

/**
 * A change of the learning rate by somebody who watched the training.
 *
 * @param step number of the first step that follows it, from 0
 * @param learningRate in place of the configuration's: the schedule goes on from it
 */
public record RateEdit(long step, double learningRate) {

    public RateEdit {
        requirePositiveSingle(learningRate, "learningRate");
    }
}
