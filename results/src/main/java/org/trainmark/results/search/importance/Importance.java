package org.trainmark.results.search.importance;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
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

    /** With fewer points nothing is said. */
    public static final int FEWEST = 10;

    private static final int RESAMPLINGS = 60;
    private static final int MOST_TO_TUNE = 150;
    private static final double NORMAL_QUANTILE = 1.96;
    private static final long SEED = 17;

    public Importance {
        parts = List.copyOf(parts);
        requireNonNull(pairs, "pairs");
        requireNonNull(seed, "seed");
    }

    /** Returns nothing of fewer than {@value #FEWEST} points, or of losses that are all the same. */
    public static Optional<Importance> of(List<Part> parts, List<Observation> points) {
        double[] means = points.stream().mapToDouble(Observation::mean).toArray();
        if (points.size() < FEWEST
                || parts.isEmpty()
                || Arrays.stream(means).max().orElseThrow()
                        <= Arrays.stream(means).min().orElseThrow()) {
            return Optional.empty();
        }
        Weights weights = model(parts, some(points)).likeliest();
        double[] shares = shares(parts, points, weights);
        SplittableRandom random = new SplittableRandom(SEED);
        double[][] resampled = new double[RESAMPLINGS][];
        for (int i = 0; i < RESAMPLINGS; i++) {
            List<Observation> drawn = random.ints(points.size(), 0, points.size())
                    .mapToObj(points::get)
                    .toList();
            resampled[i] = shares(parts, drawn, weights);
        }
        return Optional.of(of(parts, shares, resampled, points));
    }

    private static Importance of(List<Part> parts, double[] shares, double[][] resampled, List<Observation> points) {
        List<Share> all = new ArrayList<>();
        for (int i = 0; i < shares.length; i++) {
            int which = i;
            double[] spread =
                    Arrays.stream(resampled).mapToDouble(one -> one[which]).toArray();
            String name = i < parts.size() ? parts.get(i).name() : i == parts.size() ? "pairs of parts" : "seed";
            all.add(new Share(name, shares[i], interval(shares[i], spread)));
        }
        boolean repeated = points.stream().anyMatch(point -> point.trials() > 1);
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
    private static double[] shares(List<Part> parts, List<Observation> points, Weights weights) {
        Anova model = model(parts, points);
        double[] effects = new Effects(model, weights).variances();
        double[] all = Arrays.copyOf(effects, effects.length + 1);
        all[effects.length] = seedVariance(points) / variance(points);
        double total = Arrays.stream(all).sum();
        return Arrays.stream(all).map(one -> total > 0 ? one / total : 0).toArray();
    }

    private static double seedVariance(List<Observation> points) {
        double squares = points.stream().mapToDouble(Observation::squares).sum();
        int freedom = points.stream().mapToInt(point -> point.trials() - 1).sum();
        return freedom == 0 ? 0 : squares / freedom;
    }

    private static double mean(List<Observation> points) {
        return points.stream().mapToDouble(Observation::mean).average().orElseThrow();
    }

    /** Returns the variance of the points' means; of a resampling of one point alone, 1. */
    private static double variance(List<Observation> points) {
        double mean = mean(points);
        double variance = points.stream()
                .mapToDouble(point -> (point.mean() - mean) * (point.mean() - mean))
                .average()
                .orElseThrow();
        return variance > 0 ? variance : 1;
    }

    private static Anova model(List<Part> parts, List<Observation> points) {
        double mean = mean(points);
        double deviation = Math.sqrt(variance(points));
        return new Anova(
                parts,
                points.stream().map(Observation::place).toArray(double[][]::new),
                points.stream()
                        .mapToDouble(point -> (point.mean() - mean) / deviation)
                        .toArray());
    }

    /** Returns points spread over all: the weights need no more, and each try of them costs the cube. */
    private static List<Observation> some(List<Observation> points) {
        int every = Math.max(1, points.size() / MOST_TO_TUNE);
        return IntStream.range(0, points.size())
                .filter(i -> i % every == 0)
                .mapToObj(points::get)
                .toList();
    }
}
