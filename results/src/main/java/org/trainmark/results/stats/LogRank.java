package org.trainmark.results.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * The log-rank test (Mantel 1966): whether something happens equally soon in two samples, those counted in where it did
 * not happen as long as anyone looked. Its p-value is of the permutation distribution, since chi-squared alarms too
 * often in samples of a few: of all ways to split the trials where there are at most 20,000, else of 20,000 drawn ones.
 *
 * @param p two-sided p-value
 * @param secondIsSooner whether it happened more often in the second sample than if both were equal
 */
public record LogRank(double p, boolean secondIsSooner) {

    private static final int MOST_SPLITS = 20_000;
    private static final long SEED = 1;

    /** Sums as far from 0 as the one seen count as further, whatever rounding made of them. */
    private static final double ROUNDING = 1e-9;

    /**
     * Compares two samples of trials, of which those that did not get there would never have; empty if none did, or
     * only when nothing was left to compare with.
     */
    public static Optional<LogRank> of(List<Sighting> first, List<Sighting> second) {
        List<Sighting> all = Stream.concat(first.stream(), second.stream()).toList();
        double[] scores = scores(all);
        if (Arrays.stream(scores).allMatch(score -> Math.abs(score) < ROUNDING)) {
            return Optional.empty();
        }
        double excess = Arrays.stream(scores, first.size(), scores.length).sum();
        return Optional.of(new LogRank(p(scores, second.size(), Math.abs(excess)), excess > 0));
    }

    /**
     * Returns, for each trial, whether it got there less how often it was to be expected to by then (Nelson and Aalen):
     * a sample's sum is how many more got there than if both were equal.
     */
    private static double[] scores(List<Sighting> all) {
        List<Sighting> sorted = all.stream().sorted(Sighting.SOONEST_FIRST).toList();
        double expected = 0;
        List<Double> upTo = new ArrayList<>();
        for (int i = 0; i < sorted.size() && sorted.get(i).reached(); ) {
            int end = i;
            while (end < sorted.size() && sorted.get(end).equals(sorted.get(i))) {
                end++;
            }
            expected += (double) (end - i) / (sorted.size() - i);
            for (; i < end; i++) {
                upTo.add(expected);
            }
        }
        double never = expected;
        return all.stream()
                .mapToDouble(trial -> trial.reached() ? 1 - upTo.get(sorted.indexOf(trial)) : -never)
                .toArray();
    }

    private static double p(double[] scores, int second, double seen) {
        double atLeast = seen - ROUNDING;
        long splits = splits(scores.length, second);
        if (splits <= MOST_SPLITS) {
            return (double) extreme(scores, 0, second, 0, atLeast) / splits;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        int extreme = 0;
        for (int i = 0; i < MOST_SPLITS; i++) {
            extreme += Math.abs(drawn(scores, second, random)) >= atLeast ? 1 : 0;
        }
        return (1.0 + extreme) / (1.0 + MOST_SPLITS);
    }

    /** Returns how many ways there are to choose; no more than just above {@link #MOST_SPLITS}. */
    static long splits(int of, int chosen) {
        long splits = 1;
        for (int i = 1; i <= Math.min(chosen, of - chosen); i++) {
            splits = splits * (of - i + 1) / i;
            if (splits > MOST_SPLITS) {
                return splits;
            }
        }
        return splits;
    }

    /** Returns how many ways to choose {@code left} scores from {@code from} on make a sum that is far from 0. */
    private static long extreme(double[] scores, int from, int left, double sum, double atLeast) {
        if (left == 0) {
            return Math.abs(sum) >= atLeast ? 1 : 0;
        }
        long extreme = 0;
        for (int i = from; i <= scores.length - left; i++) {
            extreme += extreme(scores, i + 1, left - 1, sum + scores[i], atLeast);
        }
        return extreme;
    }

    private static double drawn(double[] scores, int second, SplittableRandom random) {
        double sum = 0;
        int left = second;
        for (int i = 0; left > 0; i++) {
            if (random.nextInt(scores.length - i) < left) {
                sum += scores[i];
                left--;
            }
        }
        return sum;
    }

    /** Returns the least p-value that so many trials can have, whatever they did. */
    public static double leastP(int first, int second) {
        return first == second ? 2.0 / splits(first + second, second) : 1.0 / splits(first + second, second);
    }
}
