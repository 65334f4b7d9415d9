package org.trainmark.bench.fork;

import org.trainmark.core.data.Batch;
import org.trainmark.core.data.Split;
import org.trainmark.core.engine.Evaluation;
import org.trainmark.core.engine.MemoryReading;
import org.trainmark.core.engine.TrainingSession;

/** A session that does nothing but what a test says. */
abstract class IdleSession implements TrainingSession {

    @Override
    public void step(Batch batch, double learningRate) {
        throw new UnsupportedOperationException();
    }

    @Override
    public double loss() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Evaluation evaluate(Split split) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int[] predictions(Split split) {
        throw new UnsupportedOperationException();
    }

    @Override
    public MemoryReading memory() {
        throw new UnsupportedOperationException();
    }

    @Override
    public float[] parameters() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void await() {}

    @Override
    public void close() {}
}
