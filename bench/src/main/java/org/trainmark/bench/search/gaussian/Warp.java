package org.trainmark.bench.search.gaussian;

/**
 * Stretches the unit interval by the distribution function of Kumaraswamy, w(x) = 1 − (1 − xᵃ)ᵇ, so that a function
 * which changes faster at one end looks as smooth as elsewhere (Snoek and others, Input Warping for Bayesian
 * Optimization of Non-stationary Functions, 2014).
 */
final class Warp {

    private static final double EDGE = 1e-6;

    private Warp() {}

    /** Returns w at a place from 0 to 1, and its derivatives by x, log a and log b, in this order. */
    static double[] at(double x, double a, double b) {
        double inside = Math.min(1 - EDGE, Math.max(EDGE, x));
        double power = Math.pow(inside, a);
        double rest = 1 - power;
        double tail = Math.pow(rest, b);
        double steep = b * tail / rest;
        return new double[] {
            1 - tail, steep * a * power / inside, steep * power * Math.log(inside) * a, -tail * Math.log(rest) * b
        };
    }
}
