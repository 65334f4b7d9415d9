package org.trainmark.bench.search.gaussian;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.trainmark.bench.search.Domain;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.OpenPlaces;

/**
 * What a search of one objective may still find.
 *
 * @param seed of the draws: the same, of the same evidence, gives the same chance
 */
public record Outlook(Evidence evidence, long seed) {

    private static final int SPREAD = 384;
    private static final int NEAR = 64;
    private static final int PROMISING = 128;
    private static final int DRAWS = 500;

    public Outlook {
        requireNonNull(evidence, "evidence");
    }

    /**
     * Returns the chance, from 0 to 1, that a place which is still open keeps all limits and has a loss that is lower
     * by more than a margin than the best's: 0 if no place is open, 1 while too little is known to tell.
     *
     * @param margin in losses: where these are logarithms of values, a share s less of them is -log(1 - s)
     */
    public double chanceOfBetter(double margin) {
        SplittableRandom random = new SplittableRandom(seed);
        OpenPlaces open = new OpenPlaces(evidence);
        List<double[]> spread = open.some(SPREAD, random);
        if (spread.isEmpty()) {
            return 0;
        }
        if (evidence.isScant() || evidence.measured().isEmpty()) {
            return 1;
        }
        Losses losses = Losses.of(evidence, NoiseGuess.ANY);
        Doubts doubts = Doubts.of(evidence);
        List<double[]> kept = losses.places().stream().filter(doubts::allow).toList();
        return kept.isEmpty()
                ? 1
                : new Rivals(evidence.domain(), losses, doubts, kept, margin).chance(open, spread, random);
    }

    /** Places that may be better than the best. */
    private static final class Rivals {

        private final Domain domain;
        private final Learned losses;
        private final Doubts doubts;
        private final double[] best;
        private final double margin;

        Rivals(Domain domain, Losses losses, Doubts doubts, List<double[]> kept, double margin) {
            this.domain = domain;
            this.losses = losses.models().get(0);
            this.doubts = doubts;
            this.margin = margin / this.losses.unit();
            best = losses.best(kept).get(0);
        }

        double chance(OpenPlaces open, List<double[]> spread, SplittableRandom random) {
            List<double[]> places = new ArrayList<>();
            places.add(best);
            places.addAll(promising(open, spread, random));
            Joint values = losses.process().at(places);
            List<Joint> limits = doubts.chances().stream()
                    .map(chance -> chance.process().at(places))
                    .toList();
            long better = IntStream.range(0, DRAWS)
                    .filter(i -> isBetter(
                            values.drawn(random),
                            limits.stream().map(limit -> limit.drawn(random)).toList()))
                    .count();
            return (double) better / DRAWS;
        }

        /** Returns whether a place is better than the first in some draw. */
        private boolean isBetter(double[] values, List<double[]> limits) {
            return IntStream.range(1, values.length)
                    .anyMatch(i -> values[i] < values[0] - margin
                            && IntStream.range(0, limits.size())
                                    .allMatch(k -> limits.get(k)[i]
                                            < doubts.chances().get(k).bound()));
        }

        /** Returns the places of which one alone is the likeliest to be better: of all, and of those near such ones. */
        private List<double[]> promising(OpenPlaces open, List<double[]> spread, SplittableRandom random) {
            List<double[]> some = new ArrayList<>(spread);
            some.addAll(near(open, List.of(best), random));
            some.addAll(near(open, likeliest(some, NEAR / 4), random));
            return likeliest(some, PROMISING);
        }

        private List<double[]> near(OpenPlaces open, List<double[]> places, SplittableRandom random) {
            List<double[]> near = new ArrayList<>();
            for (int i = 0; i < NEAR; i++) {
                double reach = Math.pow(10, -1 - 2 * random.nextDouble());
                double[] place = Neighbors.near(domain, places.get(i % places.size()), reach, random);
                if (open.has(place)) {
                    near.add(place);
                }
            }
            return near;
        }

        private List<double[]> likeliest(List<double[]> places, int most) {
            @SuppressWarnings("ArrayRecordComponent") // never compared
            record Likely(double[] place, double deviations) {}
            double bound = losses.process().at(best).mean() - margin;
            Set<List<Double>> seen = new HashSet<>();
            return places.stream()
                    .filter(place -> seen.add(Arrays.stream(place).boxed().toList()))
                    .map(place -> new Likely(place, deviations(losses.process().at(place), bound)))
                    .sorted(Comparator.comparingDouble(Likely::deviations).reversed())
                    .limit(most)
                    .map(Likely::place)
                    .toList();
        }

        private static double deviations(Normal there, double bound) {
            return (bound - there.mean()) / there.deviation();
        }
    }
}
