package org.trainmark.core.engine;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requirePositive;

import org.trainmark.core.model.Loss;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Schedule;

/**
 * What determines every step of one training on a given data set.
 *
 * @param learningRate before the schedule changes it
 * @param seed source of the initial weights and of the order of the batches
 */
public record TrainingConfig(
        ModelSpec model,
        Loss loss,
        Optimizer optimizer,
        double learningRate,
        Schedule schedule,
        int batchSize,
        long seed) {

    public TrainingConfig {
        requireNonNull(model, "model");
        requireNonNull(loss, "loss");
        requireNonNull(optimizer, "optimizer");
        requirePositive(learningRate, "learning-rate");
        requireNonNull(schedule, "schedule");
        requirePositive(batchSize, "batch-size");
    }
}
