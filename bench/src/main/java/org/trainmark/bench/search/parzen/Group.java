package org.trainmark.bench.search.parzen;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.trainmark.bench.search.Dimension;
import org.trainmark.bench.search.Domain;

/**
 * The dimensions that exist under one condition, with the densities of good places and of the others; all only of
 * places where the dimensions existed.
 */
final class Group {

    private final int[] dimensions;
    private final Kernels good;
    private final Kernels others;
    private final Optional<Soundness> soundness;

    private Group(int[] dimensions, Kernels good, Kernels others, Optional<Soundness> soundness) {
        this.dimensions = dimensions;
        this.good = good;
        this.others = others;
        this.soundness = soundness;
    }

    /** Returns the groups of a domain, in an order in which they can be decided. */
    static List<Group> of(Domain domain, Sorted places) {
        return domain.dimensions().stream()
                .map(Dimension::condition)
                .distinct()
                .map(condition -> IntStream.range(0, domain.size())
                        .filter(i -> domain.dimensions().get(i).condition().equals(condition))
                        .toArray())
                .map(dimensions -> of(domain, dimensions, places))
                .toList();
    }

    private static Group of(Domain domain, int[] dimensions, Sorted places) {
        List<Dimension> own =
                Arrays.stream(dimensions).mapToObj(domain.dimensions()::get).toList();
        return new Group(
                dimensions,
                Kernels.fading(own, parts(dimensions, places.good())),
                Kernels.fading(own, parts(dimensions, places.others())),
                Soundness.of(own, parts(dimensions, places.sound()), parts(dimensions, places.failed())));
    }

    private static List<double[]> parts(int[] dimensions, List<double[]> places) {
        return places.stream()
                .map(place -> part(dimensions, place))
                .filter(part -> !Double.isNaN(part[0]))
                .toList();
    }

    private static double[] part(int[] dimensions, double[] place) {
        return Arrays.stream(dimensions).mapToDouble(i -> place[i]).toArray();
    }

    boolean existsAt(Domain domain, double[] place) {
        return domain.exists(dimensions[0], place);
    }

    /** Writes into a place the best of some values drawn from the good ones. */
    void fill(double[] place, int candidates, SplittableRandom random) {
        double most = Double.NEGATIVE_INFINITY;
        double[] best = good.sample(random);
        for (int i = 0; i < candidates; i++) {
            double[] candidate = good.sample(random);
            double score = scoreOf(candidate);
            if (score > most) {
                most = score;
                best = candidate;
            }
        }
        for (int i = 0; i < best.length; i++) {
            place[dimensions[i]] = best[i];
        }
    }

    /** Returns by how much a place looks more like the good ones than like the others, as a logarithm. */
    double score(double[] place) {
        double[] part = part(dimensions, place);
        return Double.isNaN(part[0]) ? 0 : scoreOf(part);
    }

    private double scoreOf(double[] part) {
        double doubt = soundness.map(known -> known.merit(part)).orElse(0.0);
        return good.logDensity(part) - others.logDensity(part) + doubt;
    }
}
