package org.trainmark.results.search;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.trainmark.results.search.SearchSettings.Phase;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.Interval;

/**
 * What the losses of trials of one point differ by, pooled over points that have several, each around its own mean.
 * That takes the points to be equally noisy, and gives a few trials the freedom of many.
 *
 * @param deviation the standard deviation; 0 without freedom
 * @param freedom degrees of it
 */
public record Noise(double deviation, int freedom) {

    private static final double UPPER = 0.975;

    /** Returns the noise of the losses of some points; those of which a trial failed say nothing. */
    static Noise among(Collection<double[]> samples) {
        List<double[]> whole = samples.stream()
                .filter(sample -> sample.length > 1 && Double.isFinite(mean(sample)))
                .toList();
        int freedom = whole.stream().mapToInt(sample -> sample.length - 1).sum();
        double squares = whole.stream().mapToDouble(Noise::squares).sum();
        return new Noise(freedom == 0 ? 0 : Math.sqrt(squares / freedom), freedom);
    }

    /** Returns the noise of a quantity in a search, its fresh trials included. */
    static Noise of(Search search, Quantity quantity) {
        return among(search.points().stream()
                .flatMap(point -> Arrays.stream(Phase.values())
                        .map(phase ->
                                SearchedPoint.losses(point.of(search.settings(), phase), quantity, search.target())))
                .toList());
    }

    /** Returns the mean of losses with its 95 % interval, by Student's t; without an interval if nothing is known. */
    Estimate around(double... losses) {
        double mean = mean(losses);
        if (freedom == 0) {
            return new Estimate(mean, Optional.empty(), losses.length);
        }
        double half =
                deviation / Math.sqrt(losses.length) * TDistribution.of(freedom).inverseCumulativeProbability(UPPER);
        return new Estimate(mean, Optional.of(new Interval(mean - half, mean + half)), losses.length);
    }

    private static double mean(double[] sample) {
        return Arrays.stream(sample).average().orElse(Double.NaN);
    }

    /** Returns the sum of squares of a sample around its mean. */
    static double squares(double[] sample) {
        double mean = mean(sample);
        return Arrays.stream(sample).map(loss -> (loss - mean) * (loss - mean)).sum();
    }
}
