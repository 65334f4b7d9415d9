package org.trainmark.core.engine;

import java.util.OptionalLong;
import java.util.function.Supplier;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.data.Split;

/**
 * A session that refuses in every engine's name, and in the same words, what does not fit: other calls than
 * {@code close} after that, a batch, a loss before the first step. The engine's own session sees none of it.
 */
public final class CheckedSession implements TrainingSession {

    private final TrainingConfig config;
    private final Dataset data;
    private final TrainingSession session;
    private boolean stepped;
    private boolean closed;

    private CheckedSession(TrainingConfig config, Dataset data, TrainingSession session) {
        this.config = config;
        this.data = data;
        this.session = session;
    }

    /**
     * Opens a session as {@link Engine#open} has to.
     *
     * @param opening makes the engine's own session, once device and training are known to fit
     * @throws IllegalArgumentException if the device cannot be used, or the training does not fit the data
     */
    public static TrainingSession open(
            Engine engine, TrainingConfig config, Dataset data, Device device, Supplier<TrainingSession> opening) {
        SessionChecks.requireUsable(device, engine.devices());
        SessionChecks.requireTrainable(config, data);
        return new CheckedSession(config, data, opening.get());
    }

    @Override
    public void step(Batch batch, double learningRate) {
        requireOpen();
        SessionChecks.requireBatch(batch, config, data);
        session.step(batch, learningRate);
        stepped = true;
    }

    @Override
    public void await() {
        requireOpen();
        session.await();
    }

    @Override
    public double loss() {
        requireOpen();
        if (!stepped) {
            throw new IllegalStateException("no step has been taken, so there is no loss");
        }
        return session.loss();
    }

    @Override
    public Evaluation evaluate(Split split) {
        requireOpen();
        return session.evaluate(split);
    }

    @Override
    public int[] predictions(Split split) {
        requireOpen();
        if (!config.loss().classifies()) {
            throw new IllegalStateException("%s has no classes to predict".formatted(config.loss()));
        }
        return session.predictions(split);
    }

    @Override
    public MemoryReading memory() {
        requireOpen();
        return session.memory();
    }

    @Override
    public float[] parameters() {
        requireOpen();
        return session.parameters();
    }

    @Override
    public SessionState state() {
        requireOpen();
        return session.state();
    }

    @Override
    public void restore(SessionState state) {
        requireOpen();
        session.state().requireLike(state);
        session.restore(state);
        stepped = false;
    }

    @Override
    public OptionalLong deviceStepNanos() {
        requireOpen();
        return session.deviceStepNanos();
    }

    private void requireOpen() {
        if (closed) {
            throw new IllegalStateException("the session is closed");
        }
    }

    @Override
    public void close() {
        if (!closed) {
            closed = true;
            session.close();
        }
    }
}
