package org.trainmark.results.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.trainmark.results.recommend.Candidate.Breach;

/**
 * Which candidate to pick.
 *
 * @param ranked those that keep to the limits, the best first
 * @param out those that do not, and what they break
 */
public record Recommendation(List<Ranked> ranked, List<Out> out) {

    private static final int SAMPLES = 2000;
    private static final long SEED = 1;

    /**
     * A candidate that keeps to the limits.
     *
     * @param probability share of resamplings of the trials in which it is the best
     */
    public record Ranked(Candidate candidate, double probability) {}

    /** A candidate that breaks limits. */
    public record Out(Candidate candidate, List<Breach> breaches) {

        public Out {
            breaches = List.copyOf(breaches);
        }
    }

    public Recommendation {
        ranked = List.copyOf(ranked);
        out = List.copyOf(out);
    }

    /** Ranks candidates; equal ones keep their order. */
    public static Recommendation of(List<Candidate> candidates, Limits limits) {
        List<Candidate> fit = new ArrayList<>();
        List<Out> out = new ArrayList<>();
        for (Candidate candidate : candidates) {
            List<Breach> breaches = candidate.breaches(limits);
            if (breaches.isEmpty()) {
                fit.add(candidate);
            } else {
                out.add(new Out(candidate, breaches));
            }
        }
        fit.sort(Comparator.comparingDouble(Candidate::rank));
        double[] probabilities = probabilities(fit);
        return new Recommendation(
                IntStream.range(0, fit.size())
                        .mapToObj(i -> new Ranked(fit.get(i), probabilities[i]))
                        .toList(),
                out);
    }

    private static double[] probabilities(List<Candidate> fit) {
        double[] wins = new double[fit.size()];
        SplittableRandom random = new SplittableRandom(SEED);
        for (int sample = 0; sample < SAMPLES && !fit.isEmpty(); sample++) {
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int i = 0; i < fit.size(); i++) {
                double rank = fit.get(i).resampledRank(random);
                if (rank < least) {
                    least = rank;
                    best = i;
                }
            }
            wins[best] += 1.0 / SAMPLES;
        }
        return wins;
    }

    /** Returns the best; empty if nothing keeps to the limits. */
    public Optional<Candidate> best() {
        return ranked.stream().map(Ranked::candidate).findFirst();
    }

    /** Returns, for each limit that alone keeps candidates out, the one that breaks it by the least. */
    public List<Out> nearest() {
        List<Out> nearest = new ArrayList<>();
        for (Breach.Kind kind : Breach.Kind.values()) {
            out.stream()
                    .filter(one ->
                            one.breaches().size() == 1 && one.breaches().get(0).kind() == kind)
                    .min(Comparator.comparingDouble(
                            one -> distance(one.breaches().get(0))))
                    .ifPresent(nearest::add);
        }
        return nearest;
    }

    private static double distance(Breach breach) {
        return Math.abs(breach.value().orElse(Double.POSITIVE_INFINITY) - breach.limit());
    }
}
