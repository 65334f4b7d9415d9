package org.trainmark.bench.search.gaussian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.trainmark.bench.search.Dimension;
import org.trainmark.bench.search.Domain;
import org.trainmark.bench.search.numeric.BoxMinimizer;
import org.trainmark.bench.search.numeric.SmoothFunction;

/** Goes from the best of many places to better ones near them: along the gradient, and by switching values. */
final class Climb {

    private static final int STARTS = 4;
    private static final int ROUNDS = 4;
    private static final int MOST_EVALUATIONS = 40;
    private static final double APART = 0.05;
    private static final double STANDS = 1e-4;
    private static final double GRADIENT_TOLERANCE = 1e-3;

    private final Domain domain;
    private final Merit merit;
    private final Predicate<double[]> open;

    /** A place and how good it is to measure there. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Scored(double[] place, double score) {

        private double distance(Scored other) {
            double most = 0;
            for (int i = 0; i < place.length; i++) {
                double apart = Math.abs(place[i] - other.place[i]);
                most = Math.max(most, Double.isNaN(apart) ? 1 : apart);
            }
            return most;
        }
    }

    Climb(Domain domain, Merit merit, Predicate<double[]> open) {
        this.domain = domain;
        this.merit = merit;
        this.open = open;
    }

    /** Returns the best place that is found from some; empty if none of these may be proposed. */
    Optional<double[]> best(List<double[]> from) {
        List<Scored> scored = from.stream()
                .filter(open)
                .map(this::scored)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList();
        return starts(scored).stream()
                .map(this::climbed)
                .max(Comparator.comparingDouble(Scored::score))
                .map(Scored::place);
    }

    private Scored scored(double[] place) {
        return new Scored(place, merit.at(place));
    }

    /** Returns the best few that are not next to one another. */
    private static List<Scored> starts(List<Scored> bestFirst) {
        List<Scored> starts = new ArrayList<>();
        for (Scored one : bestFirst) {
            if (starts.size() < STARTS && starts.stream().allMatch(other -> one.distance(other) > APART)) {
                starts.add(one);
            }
        }
        return starts;
    }

    private Scored climbed(Scored start) {
        Scored top = start;
        for (int round = 0; round < ROUNDS; round++) {
            double before = top.score();
            top = better(top, slid(top.place()));
            for (int i = 0; i < domain.size(); i++) {
                top = switched(top, i);
            }
            if (!(top.score() - before > STANDS)) {
                break;
            }
        }
        return top;
    }

    private Scored better(Scored one, double[] other) {
        Scored there = scored(other);
        return there.score() > one.score() && open.test(other) ? there : one;
    }

    /** Tries other values of a dimension that has only some. */
    private Scored switched(Scored from, int dimension) {
        Scored top = from;
        for (double value : Neighbors.of(domain.dimensions().get(dimension), from.place()[dimension])) {
            double[] place = from.place().clone();
            place[dimension] = value;
            top = better(top, domain.consistent(place));
        }
        return top;
    }

    /** Goes up along the gradient in the dimensions that are a continuum. */
    private double[] slid(double[] from) {
        double[] low = from.clone();
        double[] high = from.clone();
        for (int i = 0; i < low.length; i++) {
            boolean free = domain.dimensions().get(i) instanceof Dimension.Continuous && !Double.isNaN(from[i]);
            low[i] = free || Double.isNaN(from[i]) ? 0 : from[i];
            high[i] = free ? 1 : low[i];
        }
        if (Arrays.equals(low, high)) {
            return from;
        }
        BoxMinimizer minimizer = new BoxMinimizer(negative(from), low, high, GRADIENT_TOLERANCE);
        return withHoles(
                minimizer.from(withHoles(from, from, 0), MOST_EVALUATIONS).place(), from, Double.NaN);
    }

    private SmoothFunction negative(double[] from) {
        return (x, gradient) -> {
            Arrays.fill(gradient, 0);
            double value = merit.at(withHoles(x, from, Double.NaN), gradient);
            Arrays.setAll(gradient, i -> -gradient[i]);
            return -value;
        };
    }

    /** Returns numbers with another where a place has none. */
    private static double[] withHoles(double[] numbers, double[] place, double hole) {
        double[] with = numbers.clone();
        Arrays.setAll(with, i -> Double.isNaN(place[i]) ? hole : numbers[i]);
        return with;
    }
}
