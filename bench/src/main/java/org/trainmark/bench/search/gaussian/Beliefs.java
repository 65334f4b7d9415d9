package org.trainmark.bench.search.gaussian;

import java.util.Arrays;

/**
 * What a Gaussian process takes the function for: how much each coordinate matters, how far values spread, how noisy
 * they are, and how each coordinate is stretched. As a vector these are logarithms, so that each may take any value.
 *
 * @param relevance of each coordinate: the inverse square of the length over which values change
 * @param scale variance of the function's values
 * @param noise variance of one measurement
 * @param a first parameter of each coordinate's {@link Warp}
 * @param b second parameter
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Beliefs(double[] relevance, double scale, double noise, double[] a, double[] b) {

    static final double LEAST_NOISE = 1e-6;

    static Beliefs usual(int coordinates, double noise) {
        double[] ones = new double[coordinates];
        Arrays.fill(ones, 1);
        return new Beliefs(ones, 1, noise, ones, ones);
    }

    static Beliefs of(double[] logs) {
        int d = (logs.length - 2) / 3;
        double[] values = Arrays.stream(logs).map(Math::exp).toArray();
        return new Beliefs(
                Arrays.copyOf(values, d),
                values[3 * d],
                values[3 * d + 1],
                Arrays.copyOfRange(values, d, 2 * d),
                Arrays.copyOfRange(values, 2 * d, 3 * d));
    }

    double[] logs() {
        int d = relevance.length;
        double[] logs = new double[3 * d + 2];
        for (int i = 0; i < d; i++) {
            logs[i] = Math.log(relevance[i]);
            logs[d + i] = Math.log(a[i]);
            logs[2 * d + i] = Math.log(b[i]);
        }
        logs[3 * d] = Math.log(scale);
        logs[3 * d + 1] = Math.log(noise);
        return logs;
    }

    /**
     * Returns the logarithm of how plausible these are before anything was measured, and adds its gradient by the
     * logarithms. Relevances as in Optuna's sampler: neither 0 nor huge; the scale is Gamma(2, 1), the noise Gamma(1.1)
     * of a rate, and a stretch is near none.
     */
    double logPrior(double noiseRate, double[] gradient) {
        int d = relevance.length;
        double log = Math.log(scale) - scale + 0.1 * Math.log(noise) - noiseRate * noise;
        gradient[3 * d] += 1 - scale;
        gradient[3 * d + 1] += 0.1 - noiseRate * noise;
        for (int i = 0; i < d; i++) {
            log -= 0.1 / relevance[i] + 0.1 * relevance[i];
            gradient[i] += 0.1 / relevance[i] - 0.1 * relevance[i];
            log += stretch(a[i], d + i, gradient) + stretch(b[i], 2 * d + i, gradient);
        }
        return log;
    }

    private static double stretch(double value, int place, double[] gradient) {
        double variance = 0.25;
        double log = Math.log(value);
        gradient[place] -= log / variance;
        return -log * log / (2 * variance);
    }
}
