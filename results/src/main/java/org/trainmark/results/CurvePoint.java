package org.trainmark.results;

import java.util.OptionalDouble;

/**
 * How far a training was at one evaluation.
 *
 * @param epochs since the start, fractional inside an epoch
 * @param samples trained on so far, repeats counted
 * @param trainingSeconds wall time since the first step without evaluations
 * @param wallSeconds wall time since the first step with evaluations
 * @param trainingLoss mean over the examples trained on since the point before, each with the loss that it had in its
 *     own step; in earlier logs a mean of some of their batches, whatever their sizes
 * @param validationAccuracy empty where the task has no classes, and where it or the validation loss is not finite:
 *     what a network that is no longer finite says is no class
 * @param learningRate of the last step; empty in logs from before it was kept
 */
public record CurvePoint(
        double epochs,
        long step,
        long samples,
        double trainingSeconds,
        double wallSeconds,
        double trainingLoss,
        double validationLoss,
        OptionalDouble validationAccuracy,
        OptionalDouble learningRate) {

    public CurvePoint {
        if (!Double.isFinite(validationLoss) || !Double.isFinite(validationAccuracy.orElse(0))) {
            validationAccuracy = OptionalDouble.empty();
        }
    }

    /** Leaves the learning rate out. */
    public CurvePoint(
            double epochs,
            long step,
            long samples,
            double trainingSeconds,
            double wallSeconds,
            double trainingLoss,
            double validationLoss,
            OptionalDouble validationAccuracy) {
        this(
                epochs,
                step,
                samples,
                trainingSeconds,
                wallSeconds,
                trainingLoss,
                validationLoss,
                validationAccuracy,
                OptionalDouble.empty());
    }
}
