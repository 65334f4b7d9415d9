package org.trainmark.bench.fork;

import static org.trainmark.core.Checks.requirePositive;

import java.util.OptionalLong;
import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.SessionState;
import org.trainmark.core.engine.TrainingSession;

/**
 * A session whose every step takes longer by a stated part of itself: a regression on purpose, to see whether a
 * comparison finds it.
 */
final class SlowedSession implements TrainingSession {

    /** The system property that says by which part: {@code 0.1} for 10 %. */
    static final String PROPERTY = "trainmark.slowdown";

    private final TrainingSession session;
    private final double part;

    private SlowedSession(TrainingSession session, double part) {
        this.session = session;
        this.part = part;
    }

    /**
     * Returns the session, slowed if this JVM was told to.
     *
     * @throws RefusedException if what it was told is no number above 0
     */
    static TrainingSession of(TrainingSession session) {
        String told = System.getProperty(PROPERTY);
        return told == null ? session : new SlowedSession(session, part(told));
    }

    private static double part(String told) {
        try {
            double part = Double.parseDouble(told);
            requirePositive(part, PROPERTY);
            return part;
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    "-D%s must be a number above 0, such as 0.1 for 10 %%, but is %s".formatted(PROPERTY, told));
        }
    }

    @Override
    public void step(Batch batch, double learningRate) {
        long start = System.nanoTime();
        session.step(batch, learningRate);
        session.await();
        long now = System.nanoTime();
        long end = now + (long) ((now - start) * part);
        while (System.nanoTime() - end < 0) {
            Thread.onSpinWait();
        }
    }

    @Override
    public void await() {
        session.await();
    }

    @Override
    public double loss() {
        return session.loss();
    }

    @Override
    public Evaluation evaluate(Split split) {
        return session.evaluate(split);
    }

    @Override
    public int[] predictions(Split split) {
        return session.predictions(split);
    }

    @Override
    public MemoryReading memory() {
        return session.memory();
    }

    @Override
    public float[] parameters() {
        return session.parameters();
    }

    @Override
    public SessionState state() {
        return session.state();
    }

    @Override
    public void restore(SessionState state) {
        session.restore(state);
    }

    @Override
    public OptionalLong deviceStepNanos() {
        return session.deviceStepNanos();
    }

    @Override
    public void close() {
        session.close();
    }
}
