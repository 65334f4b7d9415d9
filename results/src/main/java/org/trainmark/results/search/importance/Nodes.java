package org.trainmark.results.search.importance;

import java.util.Arrays;

/**
 * Places of a part that stand for all there are.
 *
 * @param weights of each; their sum is 1
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Nodes(double[] places, double[] weights) {

    private static final double TOLERANCE = 1e-15;

    /** Returns choices by their numbers. */
    static Nodes choices(int count) {
        double[] places = new double[count];
        double[] weights = new double[count];
        Arrays.setAll(places, i -> i);
        Arrays.fill(weights, 1.0 / count);
        return new Nodes(places, weights);
    }

    /**
     * Returns the nodes of Gauss and Legendre from 0 to 1, whose sums are exact for polynomials of up to twice their
     * number: of the same number of even ones, the sums of what is bent are too small by parts in a thousand.
     */
    static Nodes range(int count) {
        double[] places = new double[count];
        double[] weights = new double[count];
        for (int i = 0; i < count; i++) {
            double x = Math.cos(Math.PI * (i + 0.75) / (count + 0.5));
            double step = 1;
            while (Math.abs(step) > TOLERANCE) {
                double[] polynomial = legendre(count, x);
                step = polynomial[0] / polynomial[1];
                x -= step;
            }
            double slope = legendre(count, x)[1];
            places[i] = (1 - x) / 2;
            weights[i] = 1 / ((1 - x * x) * slope * slope);
        }
        return new Nodes(places, weights);
    }

    /** Returns Legendre's polynomial of a degree and its slope. */
    private static double[] legendre(int degree, double x) {
        double before = 1;
        double last = x;
        for (int i = 2; i <= degree; i++) {
            double next = ((2 * i - 1) * x * last - (i - 1) * before) / i;
            before = last;
            last = next;
        }
        return new double[] {last, degree * (x * last - before) / (x * x - 1)};
    }
}
