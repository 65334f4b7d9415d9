package org.trainmark.results.recommend;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.trainmark.results.recommend.Candidate.Breach;

/**
 * Which candidate to pick.
 *
 * @param ranked those that keep to the limits, the best first
 * @param out those that do not, and what they break
 */
public record Recommendation(List<Ranked> ranked, List<Out> out) {

    /**
     * A candidate that keeps to the limits.
     *
     * @param chance how likely it truly is the best of them; empty where each has one trial, from which nobody can tell
     * @param drawn its objective, drawn towards the others from which it cannot be told
     * @param mayBeBest whether it is the first, or cannot be told from it
     */
    public record Ranked(Candidate candidate, OptionalDouble chance, double drawn, boolean mayBeBest) {}

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
        fit.sort(Comparator.comparingDouble(candidate -> candidate.objective().center()));
        return new Recommendation(fit.isEmpty() ? List.of() : ranked(fit), out);
    }

    private static List<Ranked> ranked(List<Candidate> fit) {
        List<Sample> samples = fit.stream().map(Candidate::objective).toList();
        Contest contest = Contest.of(samples);
        Chances chances = Chances.of(samples, contest::mayBeBest);
        boolean known = samples.stream().anyMatch(sample -> sample.trials() > 1);
        return IntStream.range(0, fit.size())
                .mapToObj(i -> new Ranked(
                        fit.get(i),
                        known ? OptionalDouble.of(chances.shares().get(i)) : OptionalDouble.empty(),
                        samples.get(i).ofLog(chances.drawn().get(i)),
                        contest.mayBeBest(i)))
                .toList();
    }

    /** Returns those that may be the best: one if it can be told. */
    public List<Ranked> contenders() {
        return ranked.stream().filter(Ranked::mayBeBest).toList();
    }

    /** Returns the best; empty if nothing keeps to the limits, or it cannot be told from others. */
    public Optional<Candidate> best() {
        List<Ranked> contenders = contenders();
        return contenders.size() == 1 ? Optional.of(contenders.get(0).candidate()) : Optional.empty();
    }

    /** Returns how likely none reaches the target. */
    public double nobody() {
        double sum = ranked.stream()
                .mapToDouble(one -> one.chance().orElse(1.0 / ranked.size()))
                .sum();
        return ranked.isEmpty() ? 0 : Math.max(0, 1 - sum);
    }

    /** Returns, for each limit that alone keeps candidates out, the one that is known to break it by the least. */
    public List<Out> nearest() {
        List<Out> nearest = new ArrayList<>();
        for (Breach.Kind kind : List.of(Breach.Kind.MEMORY, Breach.Kind.ACCURACY, Breach.Kind.TIME)) {
            out.stream()
                    .filter(one -> one.breaches().size() == 1
                            && one.breaches().get(0).kind() == kind
                            && one.breaches().get(0).value().isPresent())
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
