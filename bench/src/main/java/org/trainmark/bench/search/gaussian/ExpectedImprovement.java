package org.trainmark.bench.search.gaussian;

import org.apache.commons.numbers.gamma.Erfc;
import org.apache.commons.numbers.gamma.Erfcx;

/**
 * How much lower than a bound a normal variable is expected to be, and the chance that it is lower, as logarithms that
 * neither under- nor overflow (Ament and others, Unexpected Improvements to Expected Improvement, 2023).
 */
final class ExpectedImprovement {

    private static final double SQRT_2 = Math.sqrt(2);
    private static final double LOG_SQRT_TAU = 0.5 * Math.log(2 * Math.PI);
    private static final double SQRT_HALF_PI = Math.sqrt(Math.PI / 2);
    private static final double FAR = -1;
    private static final double VERY_FAR = -50;

    private ExpectedImprovement() {}

    /** Returns log h(z) for h(z) = φ(z) + z Φ(z). */
    static double logH(double z) {
        if (z > FAR) {
            return Math.log(density(z) + z * below(z));
        }
        return -z * z / 2 - LOG_SQRT_TAU + Math.log(farFactor(z));
    }

    /** Returns the derivative of {@link #logH}: Φ(z) / h(z). */
    static double slopeOfLogH(double z) {
        if (z > FAR) {
            return below(z) / (density(z) + z * below(z));
        }
        return SQRT_HALF_PI * Erfcx.value(-z / SQRT_2) / farFactor(z);
    }

    /** 1 + z √(π/2) erfcx(−z/√2), which far out is the difference of nearly equal numbers: there by its series. */
    private static double farFactor(double z) {
        if (z > VERY_FAR) {
            return 1 + z * SQRT_HALF_PI * Erfcx.value(-z / SQRT_2);
        }
        double u = 1 / (z * z);
        return u * (1 - 3 * u * (1 - 5 * u * (1 - 7 * u)));
    }

    /** Returns log Φ(z). */
    static double logBelow(double z) {
        return z > FAR ? Math.log(below(z)) : -z * z / 2 + Math.log(0.5 * Erfcx.value(-z / SQRT_2));
    }

    /** Returns the derivative of {@link #logBelow}: φ(z) / Φ(z). */
    static double slopeOfLogBelow(double z) {
        return z > FAR ? density(z) / below(z) : 1 / (SQRT_HALF_PI * Erfcx.value(-z / SQRT_2));
    }

    /** Returns φ(z). */
    static double density(double z) {
        return Math.exp(-z * z / 2 - LOG_SQRT_TAU);
    }

    /** Returns Φ(z). */
    static double below(double z) {
        return 0.5 * Erfc.value(-z / SQRT_2);
    }
}
