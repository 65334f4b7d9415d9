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
 * @param validationAccuracy empty where the task has no classes or the losses are not finite
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
