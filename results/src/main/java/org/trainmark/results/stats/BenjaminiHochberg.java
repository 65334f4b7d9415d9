package org.trainmark.results.stats;

import java.util.Comparator;
import java.util.stream.IntStream;

/** P-values of many comparisons, made larger so that few of the differences they call significant are none. */
public final class BenjaminiHochberg {

    private BenjaminiHochberg() {}

    /**
     * Returns the adjusted p-values, in the order of {@code p}. Calling those up to 5 % significant leaves at most 5 %
     * false discoveries on average (Benjamini and Hochberg 1995); where nothing differs at all, that is a false alarm
     * anywhere in at most 5 % of cases.
     *
     * @throws IllegalArgumentException if one is not between 0 and 1
     */
    public static double[] adjusted(double... p) {
        int[] fromLargest = IntStream.range(0, p.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> p[i]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        double[] adjusted = new double[p.length];
        double least = 1;
        for (int place = 0; place < fromLargest.length; place++) {
            int i = fromLargest[place];
            if (!(p[i] >= 0 && p[i] <= 1)) {
                throw new IllegalArgumentException("a p-value is between 0 and 1, but is " + p[i]);
            }
            least = Math.min(least, p[i] * p.length / (p.length - place));
            adjusted[i] = least;
        }
        return adjusted;
    }
}
