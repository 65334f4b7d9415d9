package org.trainmark.core.data;

/**
 * Normally distributed numbers from random bits: the middle quantiles of 4096 equally likely parts, so that none is
 * farther out than 3.7 standard deviations.
 */
final class NormalNoise {

    private static final int BITS = 12;
    private static final int PARTS = 1 << BITS;

    private final float[] quantiles = new float[PARTS];

    /** @param deviation of the numbers: their standard deviation, but for less than a thousandth */
    NormalNoise(double deviation) {
        double quantile = 0;
        for (int part = PARTS / 2; part < PARTS; part++) {
            quantile = quantile((part + 0.5) / PARTS, quantile);
            quantiles[part] = (float) (deviation * quantile);
            quantiles[PARTS - 1 - part] = -quantiles[part];
        }
    }

    /** Returns the number that 32 random bits stand for. */
    float of(int bits) {
        return quantiles[bits >>> (Integer.SIZE - BITS)];
    }

    /** Solves by Newton's rule, from below, where the distribution is concave: it cannot overshoot. */
    private static double quantile(double probability, double below) {
        double x = below;
        double step = Double.MAX_VALUE;
        while (step > 1e-12) {
            step = (probability - distribution(x)) / density(x);
            x += step;
        }
        return x;
    }

    /** Sums the series of Marsaglia, "Evaluating the Normal Distribution" (2004). */
    private static double distribution(double x) {
        double sum = x;
        double term = x;
        for (int i = 3; Math.abs(term) > 1e-17; i += 2) {
            term *= x * x / i;
            sum += term;
        }
        return 0.5 + sum * density(x);
    }

    private static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }
}
