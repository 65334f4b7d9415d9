package org.trainmark.bench.search.numeric;

import java.util.Arrays;
import java.util.Optional;

/**
 * Finds a local minimum within a box: L-BFGS on the variables that no bound holds, with steps projected into the box
 * (Nocedal and Wright, Numerical Optimization, 2006, 7.2 and 16.7).
 */
public final class BoxMinimizer {

    private static final double SUFFICIENT = 1e-4;
    private static final double STANDS = 1e-12;
    private static final double FIRST_STEP = 0.2;
    private static final int SHORTENINGS = 20;

    private final SmoothFunction function;
    private final double[] low;
    private final double[] high;
    private final double gradientTolerance;

    /** A place with the value and the gradient there. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Found(double[] place, double value, double[] gradient) {}

    public BoxMinimizer(SmoothFunction function, double[] low, double[] high, double gradientTolerance) {
        this.function = function;
        this.low = low.clone();
        this.high = high.clone();
        this.gradientTolerance = gradientTolerance;
    }

    /** Goes down from a start until the gradient vanishes, no step helps, or so many values were asked for. */
    public Found from(double[] start, int mostEvaluations) {
        Descent descent = new Descent(mostEvaluations);
        double[] inside = start.clone();
        Arrays.setAll(inside, i -> clipped(start[i], i));
        Found at = descent.at(inside);
        while (Double.isFinite(at.value()) && descent.left > 0 && steepness(at) > gradientTolerance) {
            Optional<Found> next = descent.step(at);
            if (next.isEmpty() && !descent.startsAnew()) {
                return at;
            }
            double before = at.value();
            at = next.orElse(at);
            if (next.isPresent() && before - at.value() <= STANDS * (1 + Math.abs(before))) {
                return at;
            }
        }
        return at;
    }

    /** Returns the largest part of the gradient that no bound holds. */
    private double steepness(Found at) {
        double steepest = 0;
        for (int i = 0; i < low.length; i++) {
            steepest = Math.max(steepest, Math.abs(clipped(at.place()[i] - at.gradient()[i], i) - at.place()[i]));
        }
        return steepest;
    }

    private double clipped(double value, int i) {
        return Math.min(high[i], Math.max(low[i], value));
    }

    /** One way down. */
    private final class Descent {

        private final Curvature curvature = new Curvature();
        private int left;

        Descent(int mostEvaluations) {
            left = mostEvaluations;
        }

        /** Forgets what the steps told, which may have misled; returns whether there was anything. */
        boolean startsAnew() {
            boolean knew = !curvature.isUnknown();
            curvature.forget();
            return knew;
        }

        Found at(double[] place) {
            left--;
            double[] gradient = new double[place.length];
            return new Found(place, function.at(place, gradient), gradient);
        }

        /** Tries ever shorter steps; returns where the first one leads that is low enough. */
        Optional<Found> step(Found from) {
            double[] direction = direction(from);
            double largest = Arrays.stream(direction).map(Math::abs).max().orElse(0);
            double length = curvature.isUnknown() ? Math.min(1, FIRST_STEP / Math.max(largest, 1e-300)) : 1;
            for (int i = 0; i < SHORTENINGS; i++) {
                double[] place = from.place().clone();
                double reach = length;
                Arrays.setAll(place, k -> clipped(from.place()[k] + reach * direction[k], k));
                Found there = at(place);
                double promised = promised(from, place);
                if (promised < 0 && there.value() <= from.value() + SUFFICIENT * promised) {
                    curvature.remember(from.place(), from.gradient(), place, there.gradient());
                    return Optional.of(there);
                }
                length /= i < 3 ? 2 : 5;
            }
            return Optional.empty();
        }

        private static double promised(Found from, double[] to) {
            double[] step = to.clone();
            Vectors.add(step, -1, from.place());
            return Vectors.dot(from.gradient(), step);
        }

        private double[] direction(Found from) {
            double[] free = from.gradient().clone();
            Arrays.setAll(free, i -> isHeld(from, i) ? 0 : free[i]);
            double[] direction = curvature.inverseTimes(free);
            Arrays.setAll(direction, i -> free[i] == 0 ? 0 : -direction[i]);
            if (Vectors.dot(direction, free) < 0) {
                return direction;
            }
            Arrays.setAll(direction, i -> -free[i]);
            return direction;
        }

        private boolean isHeld(Found from, int i) {
            return from.gradient()[i] > 0 ? from.place()[i] <= low[i] : from.place()[i] >= high[i];
        }
    }
}
