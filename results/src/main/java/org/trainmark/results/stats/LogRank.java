package org.trainmark.results.stats;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
     * Compares two samples of trials, of which those that did not get there would never have; empty if none did, or
     * only when nothing was left to compare with.
     */
    public static Optional<LogRank> of(List<Sighting> first, List<Sighting> second) {
        double[] moments = Stream.concat(first.stream(), second.stream())
                .filter(Sighting::reached)
                .mapToDouble(Sighting::time)
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

    private static double atLeast(List<Sighting> trials, double moment) {
        return trials.stream()
                .filter(trial -> !trial.reached() || trial.time() >= moment)
                .count();
    }

    private static double equal(List<Sighting> trials, double moment) {
        return trials.stream()
                .filter(trial -> trial.reached() && trial.time() == moment)
                .count();
    }
}
