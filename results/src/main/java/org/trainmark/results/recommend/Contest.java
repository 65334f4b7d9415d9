package org.trainmark.results.recommend;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.trainmark.results.stats.Holm;
import org.trainmark.results.stats.MeanDifference;

/**
 * Whether the first of several cells can be told from the others, by Welch's test on the logs as in a comparison.
 *
 * <p>It is the best where it differs from every other at 5 %: however many others there are, another than the best is
 * taken for it no more often than that (Gutmann and Maymin 1987). Those that may be the best beside it are the ones
 * from which it does not differ after Holm's adjustment.
 *
 * @param adjusted p-values of the others, the first left out, after Holm
 * @param told whether the first differs from every other
 */
record Contest(List<Double> adjusted, boolean told) {

    private static final double LEVEL = 0.05;
    private static final int FEWEST_TRIALS = 3;

    Contest {
        adjusted = List.copyOf(adjusted);
    }

    /** Compares the first of samples with the others. */
    static Contest of(List<Sample> samples) {
        double[] p = samples.stream()
                .skip(1)
                .mapToDouble(other -> p(samples.get(0), other))
                .toArray();
        return new Contest(
                Arrays.stream(Holm.adjusted(
                                p,
                                DoubleStream.generate(() -> 1).limit(p.length).toArray()))
                        .boxed()
                        .toList(),
                Arrays.stream(p).allMatch(one -> one <= LEVEL));
    }

    /**
     * Returns the two-sided p-value; where targets may not be reached, of the resamplings that speak against it too.
     */
    private static double p(Sample first, Sample other) {
        if (Math.min(first.trials(), other.trials()) < FEWEST_TRIALS) {
            return 1;
        }
        double behind = MeanDifference.welch(other.logs(), first.logs()).pAbove(0);
        double against = first.never() + (1 - first.never()) * (1 - other.never()) * behind;
        return Math.min(1, 2 * against);
    }

    /** Returns whether a cell, by its place, may be the best. */
    boolean mayBeBest(int place) {
        return place == 0 || (!told && adjusted.get(place - 1) > LEVEL);
    }
}
