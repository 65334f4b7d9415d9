package org.trainmark.core.engine;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Threads of an engine and of the pools of its libraries; {@link #ALL} for one on each processor.
 *
 * @param engine that share each step, each calling the libraries by itself; empty where that is left to the engine, or
 *     where it has no such threads
 * @param blas of the matrix library, likewise
 * @param openmp of everything else, likewise
 */
public record Threads(OptionalInt engine, OptionalInt blas, OptionalInt openmp) {

    /** As many as the trial has processors. */
    public static final int ALL = 0;

    /** All left to the engine. */
    public static final Threads AUTO = new Threads(OptionalInt.empty(), OptionalInt.empty(), OptionalInt.empty());

    public Threads {
        requireNonNull(engine, "engine");
        requireNonNull(blas, "blas");
        requireNonNull(openmp, "openmp");
    }

    /**
     * Returns a number of threads that was asked for as a number from 1 on.
     *
     * @param usual how many if nothing was said
     * @param processors that the trial may use
     */
    public static OptionalInt count(OptionalInt asked, int usual, int processors) {
        int count = asked.orElse(usual);
        return OptionalInt.of(count == ALL ? processors : count);
    }

    /**
     * Returns these as numbers for a library with two pools and no threads beside them: on each processor one for
     * matrices, and one for everything else.
     *
     * @param processors that the trial may use
     */
    public Threads inTwoPools(int processors) {
        return new Threads(OptionalInt.empty(), count(blas, processors, processors), count(openmp, 1, processors));
    }

    /** Returns the threads of the larger pool, which are all that are busy: one pool waits for the other. */
    public int busyInPools() {
        return Math.max(blas.orElse(1), openmp.orElse(1));
    }

    /** Returns the variables from which OpenMP and OpenBLAS take the threads of these pools, as numbers. */
    public Map<String, String> poolVariables() {
        return Map.of(
                "OMP_NUM_THREADS", Integer.toString(openmp.orElse(1)),
                "OPENBLAS_NUM_THREADS", Integer.toString(blas.orElse(1)));
    }
}
