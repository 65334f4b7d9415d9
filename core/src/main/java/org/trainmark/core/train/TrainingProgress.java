package org.trainmark.core.train;

import java.util.List;
import org.trainmark.core.optimizer.RateEdit;

/**
 * How far a training has come, between two steps.
 *
 * @param steps taken so far
 * @param samples trained on so far, repeats counted
 * @param trainingNanos wall time since the start, without evaluations and readings of the loss
 * @param wallNanos wall time since the start, with them
 * @param augmentationNanos wall time that changing the batches took
 * @param curve one point for each evaluation, oldest first
 * @param rates how the learning rate changed, oldest first
 * @param rateStride of how many steps one was looked at for {@code rates}
 * @param lossSum over the examples trained on since the last point of the curve
 * @param lossExamples how many those are
 * @param edits of the learning rate, oldest first
 */
public record TrainingProgress(
        long steps,
        long samples,
        long trainingNanos,
        long wallNanos,
        long augmentationNanos,
        List<EvaluationPoint> curve,
        List<RateChange> rates,
        long rateStride,
        double lossSum,
        long lossExamples,
        List<RateEdit> edits) {

    /** Of a training before its first step. */
    static final TrainingProgress NONE = new TrainingProgress(0, 0, 0, 0, 0, List.of(), List.of(), 1, 0, 0, List.of());

    public TrainingProgress {
        curve = List.copyOf(curve);
        rates = List.copyOf(rates);
        edits = List.copyOf(edits);
    }
}
