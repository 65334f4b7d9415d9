package org.trainmark.results.search.importance;

import java.util.Arrays;

/**
 * How much of a model's variance is expected of each of its terms. They are kept as logarithms: one for each part, one
 * for all pairs, and the noise's.
 */
final class Weights {

    private static final double LEAST = -12;
    private static final double MOST = 6;

    private final double[] logs;
    private final double[] weights;

    private Weights(double[] logs) {
        this.logs = logs;
        weights = Arrays.stream(logs).map(Math::exp).toArray();
    }

    /** Returns how many weights there are. */
    int count() {
        return logs.length;
    }

    static Weights start(int parts) {
        double[] logs = new double[parts + 2];
        logs[parts] = -1;
        logs[parts + 1] = -3;
        return new Weights(logs);
    }

    double ofPart(int part) {
        return weights[part];
    }

    double ofPair(int one, int other) {
        return weights[one] * weights[other] * weights[weights.length - 2];
    }

    double ofNoise() {
        return weights[weights.length - 1];
    }

    /**
     * Returns the covariance of two places.
     *
     * @param kernels how alike they are in each part
     */
    double covariance(double[] kernels) {
        double sum = 0;
        double squares = 0;
        for (int part = 0; part < kernels.length; part++) {
            double term = weights[part] * kernels[part];
            sum += term;
            squares += term * term;
        }
        // The products of all pairs are half of what the square of the sum has beside the squares.
        return sum + weights[weights.length - 2] * (sum * sum - squares) / 2;
    }

    Weights moved(int index, double by) {
        double[] other = logs.clone();
        other[index] = Math.min(MOST, Math.max(LEAST, other[index] + by));
        return new Weights(other);
    }

    /** Returns how implausible they are before any point is seen; weak, so that points decide. */
    double penalty() {
        return 0.01 * Arrays.stream(logs).map(log -> log * log).sum();
    }
}
