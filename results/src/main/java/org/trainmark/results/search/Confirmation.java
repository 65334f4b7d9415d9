package org.trainmark.results.search;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.trainmark.results.Target;
import org.trainmark.results.search.SearchSettings.Phase;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.Interval;

/**
 * Which of a few candidates is best, by seeds that none of them has seen, and how sure that is. The candidates are
 * measured with the same seeds, so that what a seed does to all of them does not count.
 *
 * @param bestFirst the candidates
 * @param share of resamplings of the seeds in which the first of them is best; NaN with fewer than 2 seeds
 * @param lead by how much the mean loss of the second is above that of the first, over the seeds that both have; empty
 *     with one candidate, or if either failed
 */
public record Confirmation(List<SearchedPoint> bestFirst, double share, Optional<Estimate> lead) {

    private static final int RESAMPLINGS = 2000;
    private static final long SEED = 20_261_129;

    public Confirmation {
        bestFirst = List.copyOf(bestFirst);
        requireNonNull(lead, "lead");
        if (bestFirst.isEmpty()) {
            throw new IllegalArgumentException("a confirmation needs a candidate");
        }
    }

    /**
     * Chooses among candidates; those of which a trial failed come last.
     *
     * @param candidates each with trials of {@link Phase#CHOICE}
     */
    public static Confirmation of(
            List<SearchedPoint> candidates, SearchSettings search, Quantity objective, Optional<Target> target) {
        List<Fresh> fresh = new ArrayList<>();
        for (SearchedPoint point : candidates) {
            fresh.add(new Fresh(point, SearchedPoint.losses(point.of(search, Phase.CHOICE), objective, target)));
        }
        // Stable: of equals the one that the search found better stays before.
        fresh.sort(Comparator.comparingDouble(Fresh::mean));
        return new Confirmation(fresh.stream().map(Fresh::point).toList(), share(fresh), lead(fresh));
    }

    /** A candidate and the losses of its fresh trials, NaN of one that failed. */
    private static final class Fresh {

        private final SearchedPoint point;
        private final double[] losses;

        Fresh(SearchedPoint point, double[] losses) {
            this.point = point;
            this.losses = losses;
        }

        SearchedPoint point() {
            return point;
        }

        double[] losses() {
            return losses;
        }

        double mean() {
            return mean(Arrays.stream(losses));
        }

        double mean(int[] seeds) {
            return mean(Arrays.stream(seeds).mapToDouble(seed -> seed < losses.length ? losses[seed] : Double.NaN));
        }

        /** As bad as can be if a trial failed. */
        private static double mean(java.util.stream.DoubleStream losses) {
            double mean = losses.average().orElse(Double.NaN);
            return Double.isNaN(mean) ? Double.POSITIVE_INFINITY : mean;
        }
    }

    private static double share(List<Fresh> bestFirst) {
        int seeds = bestFirst.get(0).losses().length;
        if (seeds < 2) {
            return Double.NaN;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        int wins = 0;
        for (int i = 0; i < RESAMPLINGS; i++) {
            int[] drawn = random.ints(seeds, 0, seeds).toArray();
            double first = bestFirst.get(0).mean(drawn);
            if (bestFirst.stream().skip(1).allMatch(other -> first <= other.mean(drawn))) {
                wins++;
            }
        }
        return (double) wins / RESAMPLINGS;
    }

    private static Optional<Estimate> lead(List<Fresh> bestFirst) {
        if (bestFirst.size() < 2) {
            return Optional.empty();
        }
        double[] first = bestFirst.get(0).losses();
        double[] second = bestFirst.get(1).losses();
        double[] leads = new double[Math.min(first.length, second.length)];
        Arrays.setAll(leads, i -> second[i] - first[i]);
        return leads.length == 0 || !Double.isFinite(Arrays.stream(leads).sum())
                ? Optional.empty()
                : Optional.of(Estimate.arithmetic(leads));
    }

    public SearchedPoint winner() {
        return bestFirst.get(0);
    }

    /** Returns whether the winner is told from the second: the 95 % interval of its lead is above 0. */
    public boolean tells() {
        return lead.flatMap(Estimate::interval)
                .map(Interval::low)
                .filter(low -> low > 0)
                .isPresent();
    }
}
