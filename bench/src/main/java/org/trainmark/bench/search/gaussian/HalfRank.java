package org.trainmark.bench.search.gaussian;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * Draws in what is worse than the median, by rank alone, so that one loss of a training that went astray does not make
 * all others look equal; better values stay as they are (Golovin and others, Google Vizier, 2017).
 */
final class HalfRank {

    private HalfRank() {}

    /** Returns the values: those above the median as normal quantiles that fit the spread of those below. */
    static double[] of(double[] values) {
        double[] rising = values.clone();
        Arrays.sort(rising);
        int n = values.length;
        double median = n == 0 ? 0 : rising[(n - 1) / 2] / 2 + rising[n / 2] / 2;
        double spread = Math.sqrt(Arrays.stream(values)
                .filter(value -> value <= median)
                .map(value -> (value - median) * (value - median))
                .average()
                .orElse(0));
        return Arrays.stream(values)
                .map(value -> value <= median ? value : median + spread * quantile(rank(rising, value) / n))
                .toArray();
    }

    /** Returns the middle of the places that a value has in an order. */
    private static double rank(double[] rising, double value) {
        double below = Arrays.stream(rising).filter(other -> other < value).count();
        double upTo = Arrays.stream(rising).filter(other -> other <= value).count();
        return (below + upTo) / 2;
    }

    private static double quantile(double share) {
        return -Math.sqrt(2) * InverseErfc.value(2 * share);
    }
}
