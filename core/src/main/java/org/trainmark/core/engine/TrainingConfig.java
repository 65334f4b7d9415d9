package org.trainmark.core.engine;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requirePositive;
import static org.trainmark.core.Checks.requirePositiveSingle;

import java.util.OptionalInt;
import org.trainmark.core.SettingException;
import org.trainmark.core.data.Augmentation;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.model.Architecture;
import org.trainmark.core.model.Loss;
import org.trainmark.core.model.ModelSpec;
import org.trainmark.core.optimizer.Optimizer;
import org.trainmark.core.optimizer.Regularization;
import org.trainmark.core.optimizer.Schedule;

/**
 * What determines every step of one training on a given data set.
 *
 * @param learningRate before the schedule changes it
 * @param microBatchSize examples that go through the network at a time, the gradients of a batch's parts being summed
 *     up before its one update; empty for all. Batch normalization sees each part by itself
 * @param recompute changes memory and time, and nothing else
 * @param seed source of the initial weights, of the order of the batches, and of whatever else is random
 */
public record TrainingConfig(
        ModelSpec model,
        Loss loss,
        Optimizer optimizer,
        double learningRate,
        Schedule schedule,
        Regularization regularization,
        Augmentation augmentation,
        int batchSize,
        OptionalInt microBatchSize,
        Recompute recompute,
        long seed) {

    public TrainingConfig {
        requireNonNull(model, "model");
        requireNonNull(loss, "loss");
        requireNonNull(optimizer, "optimizer");
        requirePositiveSingle(learningRate, "learningRate");
        requireNonNull(schedule, "schedule");
        requireFirstRate(learningRate, schedule);
        requireNonNull(regularization, "regularization");
        requireNonNull(augmentation, "augmentation");
        requirePositive(batchSize, "batchSize");
        requireNonNull(microBatchSize, "microBatchSize");
        microBatchSize.ifPresent(size -> requirePositive(size, "microBatchSize"));
        requireNonNull(recompute, "recompute");
        if (regularization.labelSmoothing() > 0 && !loss.classifies()) {
            throw new SettingException("labelSmoothing", "needs classes, which %s has not".formatted(loss));
        }
    }

    /**
     * Checks what a schedule makes of a rate at first: engines are handed rates in single precision, so one that is not
     * 0 must not become it.
     *
     * @throws SettingException if it does
     */
    public static void requireFirstRate(double learningRate, Schedule schedule) {
        double rate = schedule.base(learningRate, 0) * schedule.factor(0);
        if (!Float.isFinite((float) rate) || (rate > 0 && (float) rate == 0)) {
            throw new SettingException(
                    "schedule",
                    "must leave the learning rate from 1.4E-45 to 3.4E38, but its first is %s".formatted(rate));
        }
    }

    /** Neither regularizes nor augments, takes each batch as a whole, and keeps what the way back needs. */
    public TrainingConfig(
            ModelSpec model,
            Loss loss,
            Optimizer optimizer,
            double learningRate,
            Schedule schedule,
            int batchSize,
            long seed) {
        this(
                model,
                loss,
                optimizer,
                learningRate,
                schedule,
                Regularization.NONE,
                Augmentation.NONE,
                batchSize,
                OptionalInt.empty(),
                Recompute.NONE,
                seed);
    }

    /** Returns the network for data. */
    public Architecture architecture(Dataset data) {
        return model.architecture(data.shape(), loss.head(data.task()));
    }

    /** Returns the most examples that go through the network at a time. */
    public int rowsAtOnce() {
        return Math.min(batchSize, microBatchSize.orElse(batchSize));
    }
}
