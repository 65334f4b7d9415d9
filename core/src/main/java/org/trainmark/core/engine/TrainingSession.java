package org.trainmark.core.engine;

import java.util.OptionalLong;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Split;

/**
 * One network, its optimizer's state and its data, resident on one device. Used by one thread.
 *
 * <p>A call that finds no room on the device throws {@link DeviceOutOfMemoryException}. After {@link #close} every
 * method but {@code close} throws {@link IllegalStateException}.
 */
public interface TrainingSession extends AutoCloseable {

    /**
     * Trains on one batch of the training split; may return before the device is done, but has read the batch's order
     * and features.
     *
     * @throws IllegalArgumentException if the batch does not fit ({@link SessionChecks#requireBatch}), and nothing has
     *     changed
     */
    void step(Batch batch, double learningRate);

    /** Waits until the device is done. */
    void await();

    /**
     * Returns the mean loss over the batch of the last step, from before its update, with smoothed labels and without
     * penalties; waits.
     *
     * @throws IllegalStateException if no step has been taken
     */
    double loss();

    /** Returns loss and accuracy over all examples of a split, without label smoothing; waits. */
    Evaluation evaluate(Split split);

    /**
     * Returns the class that the network predicts for each example of a split, in their order, by the same rule as the
     * accuracy; {@code -1} where a logit is not finite; waits.
     *
     * @throws IllegalStateException if the task has no classes
     */
    int[] predictions(Split split);

    /** Returns the bytes that this session holds on its device. */
    MemoryReading memory();

    /**
     * Returns a copy of the parameters, in the order of
     * {@link org.trainmark.core.model.Architecture#initialParameters}; waits.
     */
    float[] parameters();

    /**
     * Returns a copy of all that the next steps depend on, beside the configuration and the data; waits.
     *
     * @throws UnsupportedTrainingException if this engine cannot tell it
     */
    default SessionState state() {
        throw new UnsupportedTrainingException("this engine cannot keep the state of a training");
    }

    /**
     * Goes on from a state as if this session had taken the steps that led to it; on an engine that promises the same
     * bits for the same seed, with the same bits. There is no loss until the next step.
     *
     * @throws IllegalArgumentException if it is no state of a session with this configuration, and nothing has changed
     * @throws UnsupportedTrainingException if this engine cannot
     */
    default void restore(SessionState state) {
        throw new UnsupportedTrainingException("this engine cannot go on from the state of a training");
    }

    /**
     * Returns how long the device took for the last step by its own clock, in nanoseconds; waits. Empty if the device
     * has no such clock, or no step has been taken.
     */
    default OptionalLong deviceStepNanos() {
        return OptionalLong.empty();
    }

    /** Frees what the session holds; further calls do nothing. */
    @Override
    void close();
}
