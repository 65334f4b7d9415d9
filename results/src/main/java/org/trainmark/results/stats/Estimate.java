package org.trainmark.results.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Where a quantity lies, from one value for each trial.
 *
 * @param interval 95 % confidence interval of {@code value}; empty with fewer than 3 trials
 * @param trials how many values it is from
 */
public record Estimate(double value, Optional<Interval> interval, int trials) {

    private static final int FEWEST_FOR_INTERVAL = 3;
    private static final double UPPER_QUANTILE = 0.975;

    /**
     * Estimates a positive quantity whose noise is proportional to it, such as a time or a rate: the mean of the logs,
     * with Student's t interval, taken back through {@code exp}.
     *
     * @throws IllegalArgumentException if there is no value, or one that is not positive and finite
     */
    public static Estimate geometric(double... values) {
        for (double value : values) {
            if (!(value > 0)) {
                throw new IllegalArgumentException("a geometric mean needs positive values, but got " + value);
            }
        }
        return of(Arrays.stream(values).map(Math::log).toArray(), Math::exp);
    }

    /**
     * Estimates a quantity whose noise does not grow with it, such as an accuracy: the mean with Student's t interval,
     * which may leave the range that the quantity has; see {@link #within}.
     *
     * @throws IllegalArgumentException if there is no value, or one that is not finite
     */
    public static Estimate arithmetic(double... values) {
        return of(values, DoubleUnaryOperator.identity());
    }

    /** Returns this estimate with its interval cut off at the least and the most that the quantity can be. */
    public Estimate within(double least, double most) {
        return new Estimate(value, interval.map(wide -> wide.within(least, most)), trials);
    }

    private static Estimate of(double[] values, DoubleUnaryOperator back) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("an estimate needs finite values, but got " + value);
            }
        }
        double mean = Arrays.stream(values)
                .average()
                .orElseThrow(() -> new IllegalArgumentException("an estimate needs a value"));
        if (values.length < FEWEST_FOR_INTERVAL) {
            return new Estimate(back.applyAsDouble(mean), Optional.empty(), values.length);
        }
        double half = halfWidth(values, mean);
        Interval interval = new Interval(back.applyAsDouble(mean - half), back.applyAsDouble(mean + half));
        return new Estimate(back.applyAsDouble(mean), Optional.of(interval), values.length);
    }

    private static double halfWidth(double[] values, double mean) {
        int n = values.length;
        double squares = Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum();
        double standardError = Math.sqrt(squares / (n - 1) / n);
        return standardError * TDistribution.of(n - 1).inverseCumulativeProbability(UPPER_QUANTILE);
    }
}
