package org.trainmark.results.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * The log-rank test (Mantel 1966): whether something happens equally soon in two samples, those counted in where it did
 * not happen as long as anyone looked.
 *
 * @param p two-sided p-value
 * @param secondIsSooner whether it happened more often in the second sample than if both were equal
 */
public record LogRank(double p, boolean secondIsSooner) {

    /**
     * Compares two samples of times, infinite where it did not happen; empty if it happened nowhere, or only when
     * nothing was left to compare with.
     */
    public static Optional<LogRank> of(double[] first, double[] second) {
        double[] moments = DoubleStream.concat(Arrays.stream(first), Arrays.stream(second))
                .filter(Double::isFinite)
                .distinct()
                .toArray();
        double excess = 0;
        double variance = 0;
        for (double moment : moments) {
            double left = atLeast(second, moment);
            double all = left + atLeast(first, moment);
            double events = equal(first, moment) + equal(second, moment);
            excess += equal(second, moment) - events * left / all;
            variance += all > 1 ? events * left / all * (1 - left / all) * (all - events) / (all - 1) : 0;
        }
        return variance == 0
                ? Optional.empty()
                : Optional.of(new LogRank(
                        ChiSquaredDistribution.of(1).survivalProbability(excess * excess / variance), excess > 0));
    }

    private static double atLeast(double[] times, double moment) {
        return Arrays.stream(times).filter(time -> time >= moment).count();
    }

    private static double equal(double[] times, double moment) {
        return Arrays.stream(times).filter(time -> time == moment).count();
    }
}
