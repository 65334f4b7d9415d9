package org.trainmark.core.engine.nd4j.pass;

/** Steps taken so far in the training from a seed. */
public final class StepCount {

    private final long seed;
    private long taken;

    public StepCount(long seed) {
        this.seed = seed;
    }

    long seed() {
        return seed;
    }

    public long taken() {
        return taken;
    }

    public void next() {
        taken++;
    }

    /** Goes on from another count. */
    public void become(long steps) {
        taken = steps;
    }
}
