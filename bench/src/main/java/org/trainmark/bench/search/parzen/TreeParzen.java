package org.trainmark.bench.search.parzen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.trainmark.bench.search.Dimension;
import org.trainmark.bench.search.Domain;

/**
 * Proposes places that look more like the good ones than like the others (Bergstra and others, 2011). Dimensions that
 * exist under the same condition are drawn together, and only from places where they existed.
 */
final class TreeParzen {

    private final Domain domain;
    private final int candidates;

    /** @param candidates how many are drawn, of which the best is proposed */
    TreeParzen(Domain domain, int candidates) {
        this.domain = domain;
        this.candidates = candidates;
    }

    /** How many of so many measurements are the good ones. */
    static int good(int measured) {
        return Math.min((measured + 9) / 10, 25);
    }

    /**
     * @param places measured, the oldest first
     * @param values of these, the lower the better
     */
    double[] propose(List<double[]> places, double[] values, SplittableRandom random) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        int good = good(values.length);
        List<double[]> best = picked(places, order, 0, good);
        List<double[]> rest = picked(places, order, good, order.length);
        double[] place = new double[domain.size()];
        java.util.Arrays.fill(place, Double.NaN);
        for (Optional<Dimension.Condition> condition : conditions()) {
            List<Integer> together = together(condition);
            if (domain.exists(together.get(0), place)) {
                fill(place, together, best, rest, random);
            }
        }
        return place;
    }

    private void fill(
            double[] place, List<Integer> together, List<double[]> best, List<double[]> rest, SplittableRandom random) {
        List<Dimension> dimensions =
                together.stream().map(domain.dimensions()::get).toList();
        Kernels of = Kernels.of(dimensions, parts(best, together));
        Kernels others = Kernels.of(dimensions, parts(rest, together));
        double[] chosen = of.sample(random);
        double most = of.logDensity(chosen) - others.logDensity(chosen);
        for (int i = 1; i < candidates; i++) {
            double[] candidate = of.sample(random);
            double score = of.logDensity(candidate) - others.logDensity(candidate);
            if (score > most) {
                most = score;
                chosen = candidate;
            }
        }
        for (int i = 0; i < chosen.length; i++) {
            place[together.get(i)] = chosen[i];
        }
    }

    /** Returns the conditions of dimensions in the order in which they can be decided. */
    private List<Optional<Dimension.Condition>> conditions() {
        return domain.dimensions().stream().map(Dimension::condition).distinct().toList();
    }

    private List<Integer> together(Optional<Dimension.Condition> condition) {
        return IntStream.range(0, domain.size())
                .filter(i -> domain.dimensions().get(i).condition().equals(condition))
                .boxed()
                .toList();
    }

    private static List<double[]> picked(List<double[]> places, int[] order, int from, int to) {
        return IntStream.range(from, to)
                .map(i -> order[i])
                .sorted()
                .mapToObj(places::get)
                .toList();
    }

    private static List<double[]> parts(List<double[]> places, List<Integer> together) {
        List<double[]> parts = new ArrayList<>();
        for (double[] place : places) {
            double[] part = together.stream().mapToDouble(i -> place[i]).toArray();
            if (!Double.isNaN(part[0])) {
                parts.add(part);
            }
        }
        return parts;
    }
}
