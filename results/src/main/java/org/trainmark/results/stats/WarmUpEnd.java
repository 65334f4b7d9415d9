package org.trainmark.results.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Where a series of step times settles: the first value after which the mean no longer changes.
 *
 * <p>Single outliers are taken out by a running median. The series is then cut where that lowers the sum of squares, on
 * a log scale, by more than chance does (optimal partitioning with a penalty for each cut, as in Jackson et al. 2005,
 * its noise taken from the differences of neighbors). Levels closer than a tolerance to the last one belong to it.
 */
public final class WarmUpEnd {

    /** The last level must be at least so many values long, and a quarter of them, or the series never settled. */
    static final int SHORTEST_LEVEL = 5;

    private static final double TOLERANCE = Math.log(1.02);
    private static final double LOWEST_NOISE = 1e-4;
    private static final int MEDIAN_OF = 5;
    /** Of normal noise, the median of the absolute difference of neighbors over its standard deviation. */
    private static final double DIFFERENCE_PER_DEVIATION = 0.6745 * Math.sqrt(2);

    private WarmUpEnd() {}

    /**
     * Returns how many values come before the series settles; empty if it never does, or is too short to tell.
     *
     * @param times positive, in the order in which they were measured
     */
    public static OptionalInt of(double... times) {
        if (times.length < 2 * SHORTEST_LEVEL) {
            return OptionalInt.empty();
        }
        double[] logs = Arrays.stream(times).map(Math::log).toArray();
        double[] smooth = runningMedian(logs);
        List<Integer> starts = starts(smooth, penalty(logs));
        int settled = firstOfLastLevel(smooth, starts);
        int shortest = Math.max(SHORTEST_LEVEL, smooth.length / 4);
        return smooth.length - settled >= shortest ? OptionalInt.of(settled) : OptionalInt.empty();
    }

    private static double[] runningMedian(double[] values) {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> {
                    int from = Math.max(0, Math.min(i - MEDIAN_OF / 2, values.length - MEDIAN_OF));
                    double[] some = Arrays.copyOfRange(values, from, from + MEDIAN_OF);
                    Arrays.sort(some);
                    return some[MEDIAN_OF / 2];
                })
                .toArray();
    }

    /** Neighbors in a running median go together, so a cut must be worth more than among separate values. */
    private static double penalty(double[] logs) {
        double[] differences = IntStream.range(1, logs.length)
                .mapToDouble(i -> Math.abs(logs[i] - logs[i - 1]))
                .toArray();
        double noise = Math.max(LOWEST_NOISE, Medians.of(differences) / DIFFERENCE_PER_DEVIATION);
        return 12 * Math.log(logs.length) * noise * noise;
    }

    /** Returns where the levels of the best partition start, the first at 0. */
    private static List<Integer> starts(double[] values, double penalty) {
        int[] lastStart = lastStarts(values, penalty);
        List<Integer> starts = new ArrayList<>();
        for (int end = values.length; end > 0; end = lastStart[end]) {
            starts.add(0, lastStart[end]);
        }
        return starts;
    }

    /**
     * Returns of each beginning of the series, by its length, where the last level of its best partition starts. The
     * squares of the values add the same to what every partition costs, so they are left out: a level costs less the
     * square of its sum by its length.
     */
    private static int[] lastStarts(double[] values, double penalty) {
        double[] sums = new double[values.length + 1];
        double[] inverse = new double[values.length + 1];
        double[] costBefore = new double[values.length + 1];
        int[] lastStart = new int[values.length + 1];
        for (int end = 1; end <= values.length; end++) {
            sums[end] = sums[end - 1] + values[end - 1];
            inverse[end] = 1.0 / end;
            double least = Double.POSITIVE_INFINITY;
            for (int start = 0; start < end; start++) {
                double sum = sums[end] - sums[start];
                double cost = costBefore[start] - sum * sum * inverse[end - start];
                if (cost < least) {
                    least = cost;
                    lastStart[end] = start;
                }
            }
            costBefore[end] = least + penalty;
        }
        return lastStart;
    }

    private static int firstOfLastLevel(double[] values, List<Integer> starts) {
        int last = starts.size() - 1;
        double level = mean(values, starts.get(last), values.length);
        while (last > 0 && Math.abs(mean(values, starts.get(last - 1), starts.get(last)) - level) <= TOLERANCE) {
            last--;
        }
        return starts.get(last);
    }

    private static double mean(double[] values, int from, int to) {
        return Arrays.stream(values, from, to).average().orElseThrow();
    }
}
