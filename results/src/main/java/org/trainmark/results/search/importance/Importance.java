package org.trainmark.results.search.importance;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.trainmark.results.stats.Interval;

/**
 * How much of the variance of a quantity each part of a space explains, were all places of the space as likely, by
 * functional ANOVA; with what pairs of parts explain beyond that, and what the seed does. The shares add up to 1.
 *
 * <p>A part that does not exist under some choices has an effect only where it exists, and counts as often as points
 * have it. Intervals are from the spread over resamplings of the points. Of a random forest, which is the usual model
 * here (Hutter and others 2014), the marginals are stairs and too coarse for few points: see {@link Anova}.
 *
 * @param parts in the order of the space
 * @param pairs all pairs together
 * @param seed empty if no point has several trials
 */
public record Importance(List<Share> parts, Share pairs, Optional<Share> seed) {

    private static final int RESAMPLINGS = 60;
    private static final double NORMAL_QUANTILE = 1.96;
    private static final long SEED = 17;

    public Importance {
        parts = List.copyOf(parts);
        requireNonNull(pairs, "pairs");
        requireNonNull(seed, "seed");
    }

    /** Returns what explains the differences in a landscape. */
    public static Importance of(Landscape landscape) {
        int points = landscape.size();
        double[] shares = shares(landscape, landscape.all());
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] resampled = new double[RESAMPLINGS][];
        for (int i = 0; i < RESAMPLINGS; i++) {
            resampled[i] =
                    shares(landscape, random.ints(points, 0, points).sorted().toArray());
        }
        return of(landscape, shares, resampled);
    }

    private static Importance of(Landscape landscape, double[] shares, double[][] resampled) {
        List<Part> parts = landscape.parts();
        List<Share> all = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            int which = i;
            double[] spread =
                    Arrays.stream(resampled).mapToDouble(one -> one[which]).toArray();
            String name = i < parts.size() ? parts.get(i).name() : i == parts.size() ? "pairs of parts" : "seed";
            all.add(new Share(name, shares[i], interval(shares[i], spread)));
        }
        boolean repeated = landscape.points().stream().anyMatch(point -> point.trials() > 1);
        return new Importance(
                all.subList(0, parts.size()),
                all.get(parts.size()),
                repeated ? Optional.of(all.get(parts.size() + 1)) : Optional.empty());
    }

    private static Interval interval(double value, double[] spread) {
        double mean = Arrays.stream(spread).average().orElseThrow();
        double variance =
                Arrays.stream(spread).map(one -> (one - mean) * (one - mean)).sum() / (spread.length - 1);
        double half = NORMAL_QUANTILE * Math.sqrt(variance);
        return new Interval(Math.max(0, value - half), Math.min(1, value + half));
    }

    /** Returns the shares of the parts, of all pairs and of the seed. */
    private static double[] shares(Landscape landscape, int[] drawn) {
        Sample sample = landscape.sample(drawn);
        double[] effects = new Effects(landscape.model(drawn), landscape.weights()).variances();
        double[] all = Arrays.copyOf(effects, effects.length + 1);
        all[effects.length] = sample.seedVariance() / sample.variance();
        double total = Arrays.stream(all).sum();
        return Arrays.stream(all).map(one -> total > 0 ? one / total : 0).toArray();
    }
}
