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

    private Weights(double[] logs) {
        this.logs = logs;
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
        return Math.exp(logs[part]);
    }

    double ofPair(int one, int other) {
        return Math.exp(logs[one] + logs[other] + logs[logs.length - 2]);
    }

    double ofNoise() {
        return Math.exp(logs[logs.length - 1]);
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
