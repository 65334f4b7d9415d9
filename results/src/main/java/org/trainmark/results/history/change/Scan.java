package org.trainmark.results.history.change;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * All ways to cut the newest segment in two, at one look.
 *
 * @param start of the segment
 * @param past noise of the segments before it
 * @param rho correlation of neighbors
 */
record Scan(Values values, int start, Background past, double rho) {

    private static final Map<Double, double[]> VARIANCES = new ConcurrentHashMap<>();
    private static final int TABLE = 4096;

    /**
     * Returns the best of the splits that leave so many values on either side.
     *
     * @param fewestBefore values that count
     * @param fewestAfter likewise
     */
    Split best(int fewestBefore, int fewestAfter) {
        double[] ofMean = VARIANCES.computeIfAbsent(rho, Scan::variances);
        Sums whole = values.sums(start, values.size());
        double best = -1;
        int at = start;
        for (int i = start + fewestBefore; i <= values.size() - fewestAfter; i++) {
            double squared = squared(i, whole, ofMean, fewestBefore, fewestAfter);
            if (squared > best) {
                best = squared;
                at = i;
            }
        }
        return new Split(at, values.sums(start, at), values.sums(at, values.size()), Math.sqrt(Math.max(0, best)));
    }

    private double squared(int i, Sums whole, double[] ofMean, int fewestBefore, int fewestAfter) {
        int before = values.count(start, i);
        int after = whole.count() - before;
        if (before < fewestBefore || after < fewestAfter || values.isOut(i)) {
            return -1;
        }
        double sum = values.sum(start, i);
        double rest = whole.sum() - sum;
        double scatter = past.scatter() + whole.squares() - sum * sum / before - rest * rest / after;
        double variance = Math.max(scatter / (past.freedom() + whole.count() - 2), values.leastVariance());
        double difference = rest / after - sum / before;
        return difference * difference / (variance * (at(ofMean, before) + at(ofMean, after)));
    }

    private static double at(double[] ofMean, int count) {
        return ofMean[Math.min(count, TABLE - 1)] * (count < TABLE ? 1 : (TABLE - 1.0) / count);
    }

    private static double[] variances(double rho) {
        double[] ofMean = new double[TABLE];
        for (int n = 1; n < TABLE; n++) {
            ofMean[n] = Autocorrelation.inflation(rho, n) / n;
        }
        return ofMean;
    }

    /** Returns the variance of the mean of so many values where that of one is 1. */
    double ofMean(int count) {
        return at(VARIANCES.computeIfAbsent(rho, Scan::variances), count);
    }

    /** Returns the degrees of freedom of a split's noise, fewer where neighbors say the same twice (Bartlett 1946). */
    int freedom(Split split) {
        int freedom = past.freedom() + split.before().count() + split.after().count() - 2;
        return Math.max(1, (int) (freedom * (1 - rho * rho) / (1 + rho * rho)));
    }
}
