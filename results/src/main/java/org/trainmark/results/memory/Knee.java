package org.trainmark.results.memory;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.trainmark.results.stats.Interval;

/**
 * The smallest batch within 5 % of the best throughput.
 *
 * @param batch where it lies
 * @param interval where it lies with a confidence of 95 %, from the spread of trials pooled over batch sizes; empty
 *     where that has fewer than 4 degrees of freedom
 * @param best batch size of the best throughput
 * @param largestIsSlower whether the largest batch lies below those 5 %
 */
public record Knee(int batch, Optional<Interval> interval, int best, boolean largestIsSlower) {

    /** So many trials beyond the first of each batch size are needed to know how trials vary. */
    public static final int FEWEST_FREEDOM = 4;

    private static final double WITHIN = 0.95;
    private static final int SAMPLES = 2000;
    private static final int MANY_DEGREES = 100;
    private static final long SEED = 1;

    /**
     * Finds the knee.
     *
     * @param throughputs of the trials, by batch size; each positive
     */
    public static Knee of(SortedMap<Integer, double[]> throughputs) {
        SortedMap<Integer, Double> means = new TreeMap<>();
        throughputs.forEach((batch, values) -> means.put(batch, mean(values)));
        int batch = knee(means);
        int largest = means.lastKey();
        return new Knee(
                batch,
                interval(throughputs, means),
                best(means),
                value(means, largest) < WITHIN * value(means, best(means)));
    }

    /** Draws what the true means may be, by Student's t: a spread, and about each mean an error of that spread. */
    private static Optional<Interval> interval(
            SortedMap<Integer, double[]> throughputs, SortedMap<Integer, Double> means) {
        int freedom = throughputs.values().stream()
                .mapToInt(values -> values.length - 1)
                .sum();
        if (freedom < FEWEST_FREEDOM) {
            return Optional.empty();
        }
        double squares =
                throughputs.values().stream().mapToDouble(Knee::squares).sum();
        double[] knees = IntStream.range(0, SAMPLES)
                .mapToDouble(i -> {
                    SplittableRandom random = new SplittableRandom(SEED * 1_000_003 + i);
                    double spread = Math.sqrt(squares / chiSquared(freedom, random));
                    return knee(drawn(throughputs, means, spread, random));
                })
                .sorted()
                .toArray();
        return Optional.of(new Interval(knees[SAMPLES * 25 / 1000], knees[SAMPLES * 975 / 1000 - 1]));
    }

    private static double squares(double[] values) {
        double mean = Math.log(mean(values));
        return Arrays.stream(values)
                .map(value -> Math.pow(Math.log(value) - mean, 2))
                .sum();
    }

    /**
     * Draws from a chi-squared distribution; of many degrees by Wilson and Hilferty (1931), whose cube root is normal.
     */
    private static double chiSquared(int freedom, SplittableRandom random) {
        if (freedom > MANY_DEGREES) {
            double variance = 2.0 / (9.0 * freedom);
            return freedom * Math.pow(1 - variance + Math.sqrt(variance) * random.nextGaussian(), 3);
        }
        return IntStream.range(0, freedom)
                .mapToDouble(i -> Math.pow(random.nextGaussian(), 2))
                .sum();
    }

    private static double mean(double[] values) {
        return Math.exp(Arrays.stream(values).map(Math::log).average().orElseThrow());
    }

    private static double value(SortedMap<Integer, Double> means, int batch) {
        return means.getOrDefault(batch, Double.NaN);
    }

    private static int best(SortedMap<Integer, Double> means) {
        return means.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElseThrow();
    }

    private static int knee(SortedMap<Integer, Double> means) {
        double enough = WITHIN * value(means, best(means));
        return means.entrySet().stream()
                .filter(entry -> entry.getValue() >= enough)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static SortedMap<Integer, Double> drawn(
            SortedMap<Integer, double[]> throughputs,
            SortedMap<Integer, Double> means,
            double spread,
            SplittableRandom random) {
        SortedMap<Integer, Double> drawn = new TreeMap<>();
        throughputs.forEach((batch, values) -> drawn.put(
                batch, value(means, batch) * Math.exp(spread / Math.sqrt(values.length) * random.nextGaussian())));
        return drawn;
    }
}
