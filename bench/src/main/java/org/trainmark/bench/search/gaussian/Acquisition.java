package org.trainmark.bench.search.gaussian;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.trainmark.bench.search.Dimension;
import org.trainmark.bench.search.Domain;

/** Finds the place where the most improvement is expected. */
final class Acquisition {

    private static final int STARTS = 4;
    private static final int ROUNDS = 4;
    private static final int MOST_EVALUATIONS = 40;

    private final Domain domain;
    private final GaussianProcess process;
    private final double best;

    /** A place and how good it is to ask there. */
    private record Scored(double[] place, double score) {}

    /** @param best what is to be improved on: the lowest mean that is believed of any place measured */
    Acquisition(Domain domain, GaussianProcess process, double best) {
        this.domain = domain;
        this.process = process;
        this.best = best;
    }

    /**
     * Returns the best place.
     *
     * @param candidates to start from
     * @param isOpen whether a place may be asked for
     */
    double[] best(List<double[]> candidates, Predicate<double[]> isOpen) {
        List<Scored> scored = new ArrayList<>(candidates.stream()
                .filter(isOpen)
                .map(this::scored)
                .sorted(Comparator.comparingDouble(Scored::score).reversed())
                .toList());
        Scored most = scored.get(0);
        for (Scored start : apart(scored)) {
            Scored top = climbed(start, isOpen);
            if (top.score() > most.score()) {
                most = top;
            }
        }
        return most.place();
    }

    /** Returns the best few that are not next to one another. */
    private static List<Scored> apart(List<Scored> bestFirst) {
        List<Scored> apart = new ArrayList<>();
        for (Scored one : bestFirst) {
            if (apart.size() < STARTS && apart.stream().allMatch(other -> distance(one, other) > 0.05)) {
                apart.add(one);
            }
        }
        return apart;
    }

    private static double distance(Scored one, Scored other) {
        double most = 0;
        for (int i = 0; i < one.place().length; i++) {
            double apart = Math.abs(one.place()[i] - other.place()[i]);
            most = Math.max(most, Double.isNaN(apart) ? 1 : apart);
        }
        return most;
    }

    private Scored scored(double[] place) {
        GaussianProcess.Normal there = process.at(place);
        return new Scored(
                place,
                Math.log(there.deviation()) + ExpectedImprovement.logH((best - there.mean()) / there.deviation()));
    }

    private Scored climbed(Scored start, Predicate<double[]> isOpen) {
        Scored top = start;
        for (int round = 0; round < ROUNDS; round++) {
            Scored before = top;
            top = better(top, slid(top), isOpen);
            for (int i = 0; i < domain.size(); i++) {
                top = switched(top, i, isOpen);
            }
            if (top.score() - before.score() < 1e-4) {
                break;
            }
        }
        return top;
    }

    private static Scored better(Scored one, Scored other, Predicate<double[]> isOpen) {
        return other.score() > one.score() && isOpen.test(other.place()) ? other : one;
    }

    /** Tries every value of a dimension that has only some. */
    private Scored switched(Scored from, int dimension, Predicate<double[]> isOpen) {
        Scored top = from;
        if (!Double.isNaN(from.place()[dimension])) {
            for (double value : domain.dimensions().get(dimension).values()) {
                double[] place = from.place().clone();
                place[dimension] = value;
                top = better(top, scored(domain.consistent(place)), isOpen);
            }
        }
        return top;
    }

    /** Goes up along the gradient in the dimensions that are a continuum. */
    private Scored slid(Scored from) {
        double[] low = from.place().clone();
        double[] high = from.place().clone();
        boolean any = false;
        for (int i = 0; i < low.length; i++) {
            if (domain.dimensions().get(i) instanceof Dimension.Continuous && !Double.isNaN(low[i])) {
                low[i] = 0;
                high[i] = 1;
                any = true;
            }
        }
        if (!any) {
            return from;
        }
        double[] start = from.place().clone();
        for (int i = 0; i < start.length; i++) {
            if (Double.isNaN(start[i])) {
                start[i] = low[i] = high[i] = 0;
            }
        }
        BoxMinimizer.Minimum minimum = new BoxMinimizer(
                        (x, gradient) -> negative(x, from.place(), gradient), low, high, 1e-3)
                .from(start, MOST_EVALUATIONS);
        return scored(withHoles(minimum.place(), from.place()));
    }

    private static double[] withHoles(double[] x, double[] holes) {
        double[] place = x.clone();
        Arrays.setAll(place, i -> Double.isNaN(holes[i]) ? Double.NaN : x[i]);
        return place;
    }

    private double negative(double[] x, double[] holes, double[] gradient) {
        double[] ofMean = new double[x.length];
        double[] ofVariance = new double[x.length];
        GaussianProcess.Normal there = process.at(withHoles(x, holes), ofMean, ofVariance);
        double deviation = there.deviation();
        double z = (best - there.mean()) / deviation;
        double slope = ExpectedImprovement.slope(z);
        for (int i = 0; i < x.length; i++) {
            double byDeviation = ofVariance[i] / (2 * deviation);
            gradient[i] = -((1 - slope * z) * byDeviation / deviation - slope * ofMean[i] / deviation);
        }
        return -(Math.log(deviation) + ExpectedImprovement.logH(z));
    }
}
