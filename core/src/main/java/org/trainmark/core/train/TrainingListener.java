package org.trainmark.core.train;

import java.util.List;
import org.trainmark.core.optimizer.RateEdit;

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

    /** Called when somebody has changed the learning rate; at the start too, with what was changed before it. */
    default void edited(RateEdit edit) {}
}
