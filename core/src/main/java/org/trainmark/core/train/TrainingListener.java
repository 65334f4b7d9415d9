package org.trainmark.core.train;

import java.util.List;

/** Hears of every step and every evaluation, outside the time that is measured for them. */
@FunctionalInterface
public interface TrainingListener {

    /**
     * Called after each step.
     *
     * @param samples in the step's batch
     * @param nanos wall time of the step, until the device was done
     */
    void stepTaken(int samples, long nanos);

    /**
     * Called after each evaluation, with the clock of the training stopped.
     *
     * @param point of the curve
     * @param rates how the learning rate changed so far, oldest first; later calls may have thinned them out
     */
    default void evaluated(EvaluationPoint point, List<RateChange> rates) {}
}
