package org.trainmark.results.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** The U-test of Mann and Whitney (1947), by its normal approximation with continuity correction. */
public final class MannWhitney {

    private MannWhitney() {}

    /** Returns the two-sided p-value of two samples without ties being of one distribution. */
    public static double p(double[] one, double[] other) {
        double u = 0;
        double[] sorted = other.clone();
        Arrays.sort(sorted);
        for (double value : one) {
            int place = Arrays.binarySearch(sorted, value);
            u += place < 0 ? -place - 1 : place + 0.5;
        }
        double n = one.length;
        double m = other.length;
        double deviation = Math.sqrt(n * m * (n + m + 1) / 12);
        double distance = Math.max(0, Math.abs(u - n * m / 2) - 0.5);
        return Math.min(1, 2 * NormalDistribution.of(0, 1).survivalProbability(distance / deviation));
    }
}
