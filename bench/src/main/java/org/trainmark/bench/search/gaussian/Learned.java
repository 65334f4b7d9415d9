package org.trainmark.bench.search.gaussian;

import java.util.Arrays;
import java.util.List;

/**
 * A Gaussian process of a quantity on a scale of its own.
 *
 * @param zero the quantity where the process is 0
 * @param unit of the process, in the quantity's
 */
record Learned(GaussianProcess process, double zero, double unit) {

    private static final double LEAST_UNIT = 1e-10;

    static Learned scaled(Measurements measured) {
        return scaled(measured, NoiseGuess.SMALL);
    }

    /** Scales values to a mean of 0 and a variance of 1, and fits. */
    static Learned scaled(Measurements measured, NoiseGuess noise) {
        double[] values = measured.values();
        double mean = Arrays.stream(values).average().orElse(0);
        double deviation = Math.sqrt(Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
        double unit = deviation > LEAST_UNIT * Math.abs(mean) + Double.MIN_NORMAL ? deviation : 1;
        return of(measured, mean, unit, noise);
    }

    /** Fits values of which the scale is known. */
    static Learned of(Measurements measured, double zero, double unit, NoiseGuess noise) {
        Measurements scaled = measured.map(value -> (value - zero) / unit);
        Beliefs beliefs = Fit.of(scaled, noise);
        return new Learned(GaussianProcess.of(scaled, beliefs), zero, unit);
    }

    Learned expecting(List<double[]> pending) {
        GaussianProcess more = process;
        for (double[] place : pending) {
            more = more.expecting(place);
        }
        return new Learned(more, zero, unit);
    }

    /** Returns the quantity as the process has it. */
    double scaled(double quantity) {
        return (quantity - zero) / unit;
    }

    /** Returns the quantity that is expected at a place. */
    double mean(double[] place) {
        return zero + unit * process.at(place).mean();
    }
}
