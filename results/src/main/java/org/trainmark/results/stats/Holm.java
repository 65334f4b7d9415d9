package org.trainmark.results.stats;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** P-values of many tests, made larger so that the chance of any false alarm among them all keeps to the level. */
public final class Holm {

    private Holm() {}

    /**
     * Returns the adjusted p-values, in the order of {@code p}. Calling those up to 5 % significant raises any false
     * alarm in at most 5 % of cases, however many of the differences are real (Holm 1979, with his weights: a test of
     * twice the weight has twice the part of the level).
     *
     * @param weights above 0, one for each test, in any unit
     * @throws IllegalArgumentException if a p-value is not between 0 and 1, or a weight not above 0
     */
    public static double[] adjusted(double[] p, double[] weights) {
        for (int i = 0; i < p.length; i++) {
            if (!(p[i] >= 0 && p[i] <= 1 && weights[i] > 0)) {
                throw new IllegalArgumentException("no p-value or no weight: %s, %s".formatted(p[i], weights[i]));
            }
        }
        int[] fromSurest = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> p[i] / weights[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double left = Arrays.stream(weights).sum();
        double[] adjusted = new double[p.length];
        double largest = 0;
        for (int i : fromSurest) {
            largest = Math.max(largest, Math.min(1, p[i] * Math.max(1, left / weights[i])));
            adjusted[i] = largest;
            left -= weights[i];
        }
        return adjusted;
    }
}
