package org.trainmark.core.kit;

/** The normal distribution with mean 0 and variance 1. */
final class StandardNormal {

    private static final double BEYOND = 9;

    private StandardNormal() {}

    static double density(double x) {
        return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI);
    }

    /**
     * Returns the probability of a value below {@code x}, to about 1e-16 absolute: {@code 1/2 + density(x) (x + x^3/3 +
     * x^5/(3 5) + ...)} (Marsaglia, 2004, "Evaluating the Normal Distribution"), whose terms all have one sign.
     */
    static double cumulative(double x) {
        if (Math.abs(x) > BEYOND) {
            return x > 0 ? 1 : 0;
        }
        double sum = 0;
        double term = x;
        for (int odd = 3; sum + term != sum; odd += 2) {
            sum += term;
            term *= x * x / odd;
        }
        return 0.5 + density(x) * sum;
    }
}
