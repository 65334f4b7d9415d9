package org.trainmark.results.stats;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
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
    private static final double CONFIDENCE = 0.95;

    /** By degrees of freedom: cells have the same few numbers of trials, and a quantile is slow to find. */
    private static final Map<Integer, Double> QUANTILES = new ConcurrentHashMap<>();

    /**
     * Estimates a positive quantity whose noise is proportional to it, such as a time or a rate: the mean of the logs,
     * with Student's t interval, taken back through {@code exp}.
     *
     * @throws IllegalArgumentException if there is no value, or one that is not positive and finite
     */
    public static Estimate geometric(double... values) {
        double[] logs = logs(values);
        // What log and exp round of a value that stands alone would be seen beside the value itself.
        return values.length == 1 ? new Estimate(values[0], Optional.empty(), 1) : of(logs, Math::exp);
    }

    /**
     * Estimates how many times as large one positive quantity is as another, from separate trials of each: the ratio of
     * their geometric means, with the t interval of Welch (1947) for the difference of the means of the logs, which
     * does not take both for equally noisy. The interval is there with 3 trials of each; {@link #trials} counts those
     * of the one that has fewer.
     *
     * @throws IllegalArgumentException if either has no value, or one that is not positive and finite
     */
    public static Estimate ratio(double[] numerators, double[] denominators) {
        double[] above = logs(numerators);
        double[] below = logs(denominators);
        int trials = Math.min(above.length, below.length);
        if (trials < FEWEST_FOR_INTERVAL) {
            return new Estimate(Math.exp(mean(above) - mean(below)), Optional.empty(), trials);
        }
        MeanDifference difference = MeanDifference.welch(above, below);
        Interval interval = difference.interval(CONFIDENCE).map(Math::exp);
        return new Estimate(Math.exp(difference.value()), Optional.of(interval), trials);
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

    /** Returns the estimate of what a rising function makes of the quantity. */
    public Estimate map(DoubleUnaryOperator rising) {
        return new Estimate(rising.applyAsDouble(value), interval.map(range -> range.map(rising)), trials);
    }

    private static Estimate of(double[] values, DoubleUnaryOperator back) {
        double mean = mean(values);
        if (values.length < FEWEST_FOR_INTERVAL) {
            return new Estimate(back.applyAsDouble(mean), Optional.empty(), values.length);
        }
        double half = Math.sqrt(varianceOfMean(values)) * quantile(values.length - 1);
        Interval interval = new Interval(back.applyAsDouble(mean - half), back.applyAsDouble(mean + half));
        return new Estimate(back.applyAsDouble(mean), Optional.of(interval), values.length);
    }

    private static double[] logs(double[] values) {
        for (double value : values) {
            if (!(value > 0)) {
                throw new IllegalArgumentException("a geometric mean needs positive values, but got " + value);
            }
        }
        return Arrays.stream(values).map(Math::log).toArray();
    }

    private static double mean(double[] values) {
        for (double value : values) {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("an estimate needs finite values, but got " + value);
            }
        }
        return Arrays.stream(values)
                .average()
                .orElseThrow(() -> new IllegalArgumentException("an estimate needs a value"));
    }

    private static double varianceOfMean(double[] values) {
        double mean = mean(values);
        int n = values.length;
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (n - 1) / n;
    }

    private static double quantile(int degreesOfFreedom) {
        return QUANTILES.computeIfAbsent(
                degreesOfFreedom,
                freedom -> TDistribution.of(freedom).inverseCumulativeProbability((1 + CONFIDENCE) / 2));
    }
}
