package org.trainmark.results.memory;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.trainmark.results.stats.Interval;

/**
 * The smallest batch within 5 % of the best throughput.
 *
 * @param batch where it lies
 * @param interval where it lies in 95 % of resamplings of the trials (percentile bootstrap)
 * @param best batch size of the best throughput
 * @param largestIsSlower whether the largest batch lies below those 5 %
 */
public record Knee(int batch, Interval interval, int best, boolean largestIsSlower) {

    private static final double WITHIN = 0.95;
    private static final int SAMPLES = 2000;
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
        double[] knees = IntStream.range(0, SAMPLES)
                .parallel()
                .mapToDouble(i -> knee(resampled(throughputs, new SplittableRandom(SEED * 1_000_003 + i))))
                .sorted()
                .toArray();
        Interval interval = new Interval(knees[SAMPLES * 25 / 1000], knees[SAMPLES * 975 / 1000 - 1]);
        int largest = means.lastKey();
        return new Knee(batch, interval, best(means), value(means, largest) < WITHIN * value(means, best(means)));
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

    private static SortedMap<Integer, Double> resampled(
            SortedMap<Integer, double[]> throughputs, SplittableRandom random) {
        SortedMap<Integer, Double> means = new TreeMap<>();
        throughputs.forEach((batch, values) -> means.put(
                batch,
                mean(IntStream.range(0, values.length)
                        .mapToDouble(i -> values[random.nextInt(values.length)])
                        .toArray())));
        return means;
    }
}
