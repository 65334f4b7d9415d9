package org.trainmark.results.stats;

import java.util.Arrays;

/** The middle of numbers. */
public final class Medians {

    private Medians() {}

    /**
     * Returns the middle value, or the mean of the two in the middle.
     *
     * @throws IllegalArgumentException if there is no value
     */
    public static double of(double... values) {
        if (values.length == 0) {
            throw new IllegalArgumentException("a median needs a value");
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
