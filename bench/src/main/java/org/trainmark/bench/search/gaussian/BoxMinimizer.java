package org.trainmark.bench.search.gaussian;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Iterator;

/**
 * Finds a local minimum within a box: L-BFGS on the variables that no bound holds, with steps projected into the box
 * (Nocedal and Wright, Numerical Optimization, 2006, 7.2 and 16.7).
 */
final class BoxMinimizer {

    private static final int MEMORY = 10;
    private static final double SUFFICIENT = 1e-4;
    private static final int HALVINGS = 20;

    private final SmoothFunction function;
    private final double[] low;
    private final double[] high;
    private final double gradientTolerance;
    private final Deque<Change> changes = new ArrayDeque<>();
    private int evaluations;

    /** How the place and the gradient changed in a step. */
    private record Change(double[] place, double[] gradient, double curvature) {}

    /** Where a minimum is. */
    record Minimum(double[] place, double value) {}

    BoxMinimizer(SmoothFunction function, double[] low, double[] high, double gradientTolerance) {
        this.function = function;
        this.low = low;
        this.high = high;
        this.gradientTolerance = gradientTolerance;
    }

    /** Goes down from a start until the gradient vanishes, no step helps, or so many values were asked for. */
    Minimum from(double[] start, int mostEvaluations) {
        double[] x = inside(start);
        double[] gradient = new double[x.length];
        double value = evaluate(x, gradient);
        while (Double.isFinite(value) && evaluations < mostEvaluations && steepness(x, gradient) > gradientTolerance) {
            double[] next = new double[x.length];
            double[] nextGradient = new double[x.length];
            double lower = step(x, value, gradient, next, nextGradient);
            if (!(lower < value)) {
                if (changes.isEmpty()) {
                    break;
                }
                changes.clear();
                continue;
            }
            remember(x, gradient, next, nextGradient);
            boolean stands = value - lower <= 1e-12 * (1 + Math.abs(value));
            x = next;
            gradient = nextGradient;
            value = lower;
            if (stands) {
                break;
            }
        }
        return new Minimum(x, value);
    }

    private double evaluate(double[] x, double[] gradient) {
        evaluations++;
        return function.at(x, gradient);
    }

    /** Tries ever shorter steps; returns the value after the first that is low enough, or NaN. */
    private double step(double[] x, double value, double[] gradient, double[] next, double[] nextGradient) {
        double[] direction = direction(x, gradient);
        double length = changes.isEmpty() ? Math.min(1, 0.2 / largest(direction)) : 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double promised = 0;
            for (int i = 0; i < x.length; i++) {
                next[i] = clipped(x[i] + length * direction[i], i);
                promised += gradient[i] * (next[i] - x[i]);
            }
            double there = evaluate(next, nextGradient);
            if (promised < 0 && there <= value + SUFFICIENT * promised) {
                return there;
            }
            length /= halving < 3 ? 2 : 5;
        }
        return Double.NaN;
    }

    private double[] direction(double[] x, double[] gradient) {
        boolean[] held = new boolean[x.length];
        double[] q = gradient.clone();
        for (int i = 0; i < q.length; i++) {
            held[i] = (x[i] <= low[i] && gradient[i] > 0) || (x[i] >= high[i] && gradient[i] < 0);
            q[i] = held[i] ? 0 : q[i];
        }
        double[] direction = twoLoops(q);
        double down = 0;
        for (int i = 0; i < q.length; i++) {
            direction[i] = held[i] ? 0 : -direction[i];
            down += direction[i] * gradient[i];
        }
        if (down < 0) {
            return direction;
        }
        for (int i = 0; i < q.length; i++) {
            direction[i] = held[i] ? 0 : -gradient[i];
        }
        return direction;
    }

    private double[] twoLoops(double[] q) {
        double[] shares = new double[changes.size()];
        int k = 0;
        for (Iterator<Change> latest = changes.descendingIterator(); latest.hasNext(); k++) {
            Change change = latest.next();
            shares[k] = dot(change.place(), q) / change.curvature();
            add(q, -shares[k], change.gradient());
        }
        if (!changes.isEmpty()) {
            Change last = changes.getLast();
            double scale = last.curvature() / dot(last.gradient(), last.gradient());
            for (int i = 0; i < q.length; i++) {
                q[i] *= scale;
            }
        }
        for (Change change : changes) {
            k--;
            add(q, shares[k] - dot(change.gradient(), q) / change.curvature(), change.place());
        }
        return q;
    }

    private void remember(double[] x, double[] gradient, double[] next, double[] nextGradient) {
        double[] place = next.clone();
        add(place, -1, x);
        double[] change = nextGradient.clone();
        add(change, -1, gradient);
        double curvature = dot(place, change);
        if (curvature > 1e-12 * dot(change, change)) {
            changes.addLast(new Change(place, change, curvature));
            if (changes.size() > MEMORY) {
                changes.removeFirst();
            }
        }
    }

    /** Returns the largest part of the gradient that no bound holds. */
    private double steepness(double[] x, double[] gradient) {
        double steepest = 0;
        for (int i = 0; i < x.length; i++) {
            steepest = Math.max(steepest, Math.abs(clipped(x[i] - gradient[i], i) - x[i]));
        }
        return steepest;
    }

    private double[] inside(double[] start) {
        double[] x = start.clone();
        Arrays.setAll(x, i -> clipped(start[i], i));
        return x;
    }

    private double clipped(double value, int i) {
        return Math.min(high[i], Math.max(low[i], value));
    }

    private static double largest(double[] values) {
        double largest = 1e-300;
        for (double value : values) {
            largest = Math.max(largest, Math.abs(value));
        }
        return largest;
    }

    private static void add(double[] to, double factor, double[] what) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
