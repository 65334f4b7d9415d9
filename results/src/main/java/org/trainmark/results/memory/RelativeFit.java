package org.trainmark.results.memory;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

/**
 * A sum of terms with factors of the least squares of relative errors. By modified Gram-Schmidt: terms such as a batch
 * size and its product with a length are nearly alike, and squares of numbers would lose half of the digits.
 */
final class RelativeFit {

    /** What is left of a term beside others, relative to itself, if it is one of these in another form. */
    private static final double NOTHING = 1e-9;

    /** Row by row what is left of each term beside those before it, and how much of these is in it. */
    private final double[][] triangle;

    private final double[] factors;
    private final int points;

    private RelativeFit(double[][] triangle, double[] factors, int points) {
        this.triangle = triangle;
        this.factors = factors;
        this.points = points;
    }

    /**
     * Fits points.
     *
     * @param terms of a point, as many of each
     * @param value of a point, above 0
     * @return nothing if the points do not tell the terms apart
     */
    static <P> Optional<RelativeFit> of(List<P> points, Function<P, double[]> terms, ToDoubleFunction<P> value) {
        int count = terms.apply(points.get(0)).length;
        double[][] columns = new double[count][points.size()];
        double[] rest = new double[points.size()];
        for (int i = 0; i < points.size(); i++) {
            double[] row = terms.apply(points.get(i));
            for (int k = 0; k < count; k++) {
                columns[k][i] = row[k] / value.applyAsDouble(points.get(i));
            }
            rest[i] = 1;
        }
        return of(columns, rest);
    }

    private static Optional<RelativeFit> of(double[][] columns, double[] rest) {
        int count = columns.length;
        double[][] triangle = new double[count][count];
        double[] along = new double[count];
        for (int j = 0; j < count; j++) {
            double[] direction = columns[j].clone();
            double whole = Math.sqrt(dot(direction, direction));
            for (int k = 0; k < j; k++) {
                triangle[k][j] = dot(columns[k], direction);
                subtract(direction, triangle[k][j], columns[k]);
            }
            double left = Math.sqrt(dot(direction, direction));
            if (!(left > NOTHING * whole)) {
                return Optional.empty();
            }
            triangle[j][j] = left;
            columns[j] = divided(direction, left);
            along[j] = dot(columns[j], rest);
            subtract(rest, along[j], columns[j]);
        }
        return Optional.of(new RelativeFit(triangle, factors(triangle, along), rest.length));
    }

    private static double[] factors(double[][] triangle, double[] along) {
        double[] factors = along.clone();
        for (int j = factors.length - 1; j >= 0; j--) {
            for (int k = j + 1; k < factors.length; k++) {
                factors[j] -= triangle[j][k] * factors[k];
            }
            factors[j] /= triangle[j][j];
        }
        return factors;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static void subtract(double[] from, double times, double[] what) {
        for (int i = 0; i < from.length; i++) {
            from[i] -= times * what[i];
        }
    }

    private static double[] divided(double[] values, double by) {
        double[] divided = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            divided[i] = values[i] / by;
        }
        return divided;
    }

    /** Returns the factor of a term by its number. */
    double factor(int term) {
        return factors[term];
    }

    double at(double[] terms) {
        return dot(factors, terms);
    }

    /** Returns the degrees of freedom of the points about the sum. */
    int freedom() {
        return points - factors.length;
    }

    /** Returns the standard error of the sum at some terms, for a relative deviation of 1 of the points. */
    double errorOfSum(double[] terms) {
        double[] left = terms.clone();
        for (int j = 0; j < left.length; j++) {
            for (int k = 0; k < j; k++) {
                left[j] -= triangle[k][j] * left[k];
            }
            left[j] /= triangle[j][j];
        }
        return Math.sqrt(dot(left, left));
    }

    /** Returns the error of a point, relative to its value. */
    double errorAt(double[] terms, double value) {
        return Math.abs(at(terms) / value - 1);
    }

    /**
     * Returns the relative error of a point that this was fitted to, told by all other points: what it errs by here
     * over the part of that which the point itself did not pull away. No number if the others do not tell the terms
     * apart.
     */
    double errorWithout(double[] terms, double value) {
        double share = errorOfSum(terms) / value;
        double free = 1 - share * share;
        return free > NOTHING ? errorAt(terms, value) / free : Double.NaN;
    }
}
