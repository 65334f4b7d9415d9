package org.trainmark.results.calibrate;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.trainmark.results.compare.contrast.ComparedMetric;

/**
 * The smallest change of a metric that a verdict finds in four of five cases, if it is the only one: it must be
 * significant among all that is tested, and not be shown to lie inside the margin.
 *
 * @param level at which the margin is tested
 * @param levelOfOne the p-value up to which a single effect among all that is tested is significant
 */
record SmallestChange(ComparedMetric metric, double level, double levelOfOne) {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int HALVINGS = 40;

    /** How often a change is found that counts as seen. */
    private static final double FOUND = 0.8;

    /** Into how many equally likely parts the chance in the estimate of either side's variance is divided. */
    private static final int QUANTILES = 16;

    static SmallestChange of(ComparedMetric metric, FamilyLevel family, double level) {
        return new SmallestChange(metric, level, family.ofOne(metric, level));
    }

    /** A standard error of a difference as it is known, and by how many degrees of freedom. */
    private record Known(double error, double freedom) {

        /** Welch's of two sides of as many trials, each with its variance as part of the true one. */
        static Known ofSides(double one, double other, double variance, int trials) {
            double freedom = (trials - 1) * (one + other) * (one + other) / (one * one + other * other);
            return new Known(Math.sqrt((one + other) * variance / trials), freedom);
        }

        double reach(double oneSidedLevel) {
            return error == 0 ? 0 : error * TDistribution.of(freedom).inverseSurvivalProbability(oneSidedLevel);
        }
    }

    /** Returns it for trials of both sides that were measured in turn in one run. */
    double inTurn(MetricNoise noise, int trials) {
        return found(noise.betweenTrials(), trials, Optional.empty());
    }

    /** Returns it for two separate runs; as if runs differed by nothing but their trials where that is not known. */
    double betweenRuns(MetricNoise noise, int trials) {
        return found(
                noise.betweenTrials(),
                trials,
                noise.betweenRuns()
                        .map(runs -> new Known(
                                Math.sqrt(2) * runs.deviationOf(trials, noise.betweenTrials()), runs.freedom())));
    }

    /** Returns it on the scale for people: relative where the metric is a ratio. */
    private double found(double deviation, int trials, Optional<Known> runs) {
        double spread = Math.max(
                deviation * Math.sqrt(2.0 / trials), runs.map(Known::error).orElse(0.0));
        double[] needed = needed(deviation * deviation, trials, runs);
        double tooSmall = 0;
        double found = Math.max(metric.scaledMargin(), spread);
        while (power(found, spread, needed) < FOUND) {
            tooSmall = found;
            found *= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (tooSmall + found) / 2;
            if (power(middle, spread, needed) < FOUND) {
                tooSmall = middle;
            } else {
                found = middle;
            }
        }
        return metric.isRatio() ? Math.expm1(found) : found;
    }

    private static double power(double change, double spread, double[] needed) {
        return IntStream.range(0, needed.length)
                .mapToDouble(i -> spread == 0
                        ? (change >= needed[i] ? 1 : 0)
                        : NORMAL.survivalProbability((needed[i] - change) / spread))
                .average()
                .orElse(0);
    }

    /** How large a difference must be, for each pair of estimates of both sides' variances. */
    private double[] needed(double variance, int trials, Optional<Known> runs) {
        ChiSquaredDistribution chance = ChiSquaredDistribution.of(trials - 1.0);
        double[] parts = IntStream.range(0, QUANTILES)
                .mapToDouble(i -> chance.inverseCumulativeProbability((i + 0.5) / QUANTILES) / (trials - 1))
                .toArray();
        return IntStream.range(0, QUANTILES * QUANTILES)
                .mapToDouble(
                        i -> needed(Known.ofSides(parts[i / QUANTILES], parts[i % QUANTILES], variance, trials), runs))
                .toArray();
    }

    /** By the less certain of what trials and what runs say. */
    private double needed(Known ofTrials, Optional<Known> runs) {
        double significant = Stream.concat(Stream.of(ofTrials), runs.stream())
                .mapToDouble(known -> known.reach(levelOfOne / 2))
                .max()
                .orElseThrow();
        double unsure = Stream.concat(Stream.of(ofTrials), runs.stream())
                .mapToDouble(known -> known.reach(level))
                .max()
                .orElseThrow();
        return Math.max(significant, metric.scaledMargin() - unsure);
    }
}
