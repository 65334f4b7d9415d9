package org.trainmark.core.engine;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a session has learned and counted: with its configuration and its data, all that its next steps depend on.
 *
 * @param vectors by name, such as {@link #PARAMETERS}; the arrays are handed over and not copied
 * @param counts by name, such as {@link #STEPS}; where an engine keeps other numbers, their bits
 */
public record SessionState(SortedMap<String, float[]> vectors, SortedMap<String, Long> counts) {

    /** The parameters, in the order of {@link org.trainmark.core.model.Architecture#initialParameters}. */
    public static final String PARAMETERS = "parameters";

    /** Steps taken. */
    public static final String STEPS = "steps";

    public SessionState {
        vectors = Collections.unmodifiableSortedMap(new TreeMap<>(vectors));
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** Returns the name of one of the values that an optimizer keeps for each parameter, counted from 0. */
    public static String ofOptimizer(int number) {
        return "optimizer." + number;
    }

    /** Returns the name of the running mean of a batch normalization, by the number of its stage. */
    public static String mean(int stage) {
        return "normalization." + stage + ".mean";
    }

    /** Returns the name of the running variance of a batch normalization, by the number of its stage. */
    public static String variance(int stage) {
        return "normalization." + stage + ".variance";
    }

    /**
     * Returns the values of a name.
     *
     * @throws IllegalArgumentException if there is no such vector
     */
    public float[] vector(String name) {
        float[] vector = vectors.get(name);
        if (vector == null) {
            throw new IllegalArgumentException("the state has no %s, only %s".formatted(name, vectors.keySet()));
        }
        return vector;
    }

    /**
     * Returns the number of a name.
     *
     * @throws IllegalArgumentException if there is no such count
     */
    public long count(String name) {
        Long count = counts.get(name);
        if (count == null) {
            throw new IllegalArgumentException("the state has no %s, only %s".formatted(name, counts.keySet()));
        }
        return count;
    }

    /**
     * Checks that another state is one of the same network, optimizer and engine.
     *
     * @throws IllegalArgumentException if it is not
     */
    public void requireLike(SessionState other) {
        requireSame("vectors", vectors.keySet(), other.vectors.keySet());
        requireSame("counts", counts.keySet(), other.counts.keySet());
        vectors.forEach((name, vector) ->
                requireSame("values of " + name, vector.length, requireNonNull(other.vectors.get(name)).length));
    }

    private static void requireSame(String what, Object here, Object there) {
        if (!here.equals(there)) {
            throw new IllegalArgumentException(
                    "the state is of another training: its %s are %s, here %s".formatted(what, there, here));
        }
    }
}
