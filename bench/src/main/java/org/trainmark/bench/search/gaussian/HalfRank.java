package org.trainmark.bench.search.gaussian;

import java.util.Arrays;
import org.apache.commons.numbers.gamma.InverseErfc;

/**
 * Draws in what is worse than the median, by rank alone, so that one loss of a training that went astray does not make
 * all others look equal; better values stay as they are (Golovin and others, Google Vizier, 2017).
 *
 * @param rising the values that ranks are among
 * @param spread of those up to the median; if they are all equal, how far above them the next is
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record HalfRank(double[] rising, double median, double spread) {

    static HalfRank among(double[] values) {
        double[] rising = values.clone();
        Arrays.sort(rising);
        int n = values.length;
        double median = n == 0 ? 0 : rising[(n - 1) / 2] / 2 + rising[n / 2] / 2;
        double spread = Math.sqrt(Arrays.stream(values)
                .filter(value -> value <= median)
                .map(value -> (value - median) * (value - median))
                .average()
                .orElse(0));
        return new HalfRank(rising, median, spread > 0 ? spread : gap(rising, median));
    }

    private static double gap(double[] rising, double median) {
        return Arrays.stream(rising)
                .filter(value -> value > median)
                .map(value -> value - median)
                .findFirst()
                .orElse(0);
    }

    /** Returns a value, or the normal quantile of its rank that fits the spread below if it is above the median. */
    double of(double value) {
        return value <= median ? value : median + spread * quantile(rank(value) / rising.length);
    }

    /** Returns the middle of the places that a value has in the order; one above all is in the last. */
    private double rank(double value) {
        double below = Arrays.stream(rising).filter(other -> other < value).count();
        double upTo = Arrays.stream(rising).filter(other -> other <= value).count();
        return Math.min(rising.length - 0.5, (below + upTo) / 2);
    }

    private static double quantile(double share) {
        return -Math.sqrt(2) * InverseErfc.value(2 * share);
    }
}
