package org.trainmark.core.train;

import static java.util.Objects.requireNonNull;

import org.trainmark.core.engine.Evaluation;

/**
 * How far a training was when it was evaluated.
 *
 * @param epochs since the start, fractional inside an epoch
 * @param steps taken so far
 * @param samples trained on so far, repeats counted
 * @param trainingNanos wall time since the start, without evaluations and readings of the loss
 * @param wallNanos wall time since the start, with them
 * @param learningRate of the last step
 * @param trainingLoss mean over the examples trained on since the point before, each with the loss that it had in its
 *     own step: from before that step's update, with dropout, augmentation and smoothed labels, without penalties
 * @param validation {@link Evaluation#NONE} if the training loss is not finite
 */
public record EvaluationPoint(
        double epochs,
        long steps,
        long samples,
        long trainingNanos,
        long wallNanos,
        double learningRate,
        double trainingLoss,
        Evaluation validation) {

    public EvaluationPoint {
        requireNonNull(validation, "validation");
    }
}
