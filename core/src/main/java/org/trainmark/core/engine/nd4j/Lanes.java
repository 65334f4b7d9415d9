package org.trainmark.core.engine.nd4j;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Does loops over memory with as many threads as multiply matrices, for the time in which those have nothing to do.
 *
 * @param count at least 1: the caller's thread is one of them
 */
record Lanes(int count) {

    /** Values below which another thread costs more than it saves: handing over takes some ten microseconds. */
    private static final int FEWEST_VALUES = 1 << 16;

    /** Part of a loop. */
    @FunctionalInterface
    interface Part {

        /** Does the turns from {@code from} to before {@code to}, with whatever scratch space is the lane's own. */
        void run(int lane, int from, int to);
    }

    /** Returns lanes for loops over {@code values}. */
    static Lanes over(Ops ops, long values) {
        return new Lanes(
                ops.onHost() && values >= FEWEST_VALUES
                        ? Math.max(1, Nd4j.factory().blas().getMaxThreads())
                        : 1);
    }

    /** Does {@code turns} turns, the lanes side by side. */
    void run(int turns, Part part) {
        List<ForkJoinTask<?>> others = new ArrayList<>(count - 1);
        for (int lane = 1; lane < count; lane++) {
            int number = lane;
            others.add(ForkJoinPool.commonPool()
                    .submit(() -> part.run(number, start(number, turns), start(number + 1, turns))));
        }
        part.run(0, 0, start(1, turns));
        others.forEach(ForkJoinTask::join);
    }

    private int start(int lane, int turns) {
        return (int) ((long) turns * lane / count);
    }
}
