package org.trainmark.core.train;

/** Hears of every step, outside the time that is measured for it. */
@FunctionalInterface
public interface TrainingListener {

    /**
     * Called after each step.
     *
     * @param samples in the step's batch
     * @param nanos wall time of the step, until the device was done
     */
    void stepTaken(int samples, long nanos);
}
