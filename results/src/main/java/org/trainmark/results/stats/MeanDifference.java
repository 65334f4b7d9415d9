package org.trainmark.results.stats;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How far the mean of one sample lies above that of another, and how sure that is by Student's t.
 *
 * @param standardError of {@code value}; 0 if neither sample varies
 * @param freedom degrees of freedom of the standard error
 */
public record MeanDifference(double value, double standardError, double freedom) {

    public MeanDifference {
        if (!Double.isFinite(value) || !(standardError >= 0) || !(freedom > 0)) {
            throw new IllegalArgumentException(
                    "no difference of means: %s, %s, %s".formatted(value, standardError, freedom));
        }
    }

    /**
     * A part of the variance of a difference.
     *
     * @param freedom degrees of freedom of its estimate
     */
    public record Part(double variance, double freedom) {}

    /**
     * Returns a difference whose variance has several parts, each estimated on its own, with the degrees of freedom of
     * Satterthwaite (1946).
     *
     * @throws IllegalArgumentException if there is no part
     */
    public static MeanDifference of(double value, List<Part> parts) {
        double variance = parts.stream().mapToDouble(Part::variance).sum();
        double squares = parts.stream()
                .mapToDouble(part -> part.variance() * part.variance() / part.freedom())
                .sum();
        double freedom =
                squares == 0 ? parts.stream().mapToDouble(Part::freedom).sum() : variance * variance / squares;
        return new MeanDifference(value, Math.sqrt(variance), freedom);
    }

    /** Returns this difference, no surer than a standard error allows. */
    public MeanDifference noSurerThan(double leastError) {
        return standardError >= leastError ? this : new MeanDifference(value, leastError, freedom);
    }

    /**
     * Compares separate samples, each of a variance of its own (Welch 1947).
     *
     * @throws IllegalArgumentException if either has fewer than 2 values, or one that is not finite
     */
    public static MeanDifference welch(double[] one, double[] other) {
        double a = varianceOfMean(one);
        double b = varianceOfMean(other);
        double freedom = a + b == 0
                ? one.length + other.length - 2
                : (a + b) * (a + b) / (a * a / (one.length - 1) + b * b / (other.length - 1));
        return new MeanDifference(mean(one) - mean(other), Math.sqrt(a + b), freedom);
    }

    /**
     * Compares values in pairs, as those of trials with the same seed.
     *
     * @throws IllegalArgumentException if there are not as many of each, fewer than 2, or one that is not finite
     */
    public static MeanDifference paired(double[] one, double[] other) {
        if (one.length != other.length) {
            throw new IllegalArgumentException("%d values make no pairs with %d".formatted(one.length, other.length));
        }
        double[] differences = new double[one.length];
        Arrays.setAll(differences, i -> one[i] - other[i]);
        return new MeanDifference(mean(differences), Math.sqrt(varianceOfMean(differences)), differences.length - 1);
    }

    /**
     * Compares a sample with zero.
     *
     * @throws IllegalArgumentException if it has fewer than 2 values, or one that is not finite
     */
    public static MeanDifference fromZero(double[] values) {
        return paired(values, new double[values.length]);
    }

    /** Returns the interval that holds the true difference with this confidence, such as 0.95. */
    public Interval interval(double confidence) {
        double half = halfWidth(confidence);
        return new Interval(value - half, value + half);
    }

    /** Returns how far the interval of this confidence reaches to either side. */
    public double halfWidth(double confidence) {
        return standardError == 0
                ? 0
                : standardError * TDistribution.of(freedom).inverseCumulativeProbability((1 + confidence) / 2);
    }

    /** Returns the two-sided p-value: how likely a difference as large is if there is none. */
    public double p() {
        if (standardError == 0) {
            return value == 0 ? 1 : 0;
        }
        return Math.min(1, 2 * TDistribution.of(freedom).survivalProbability(Math.abs(value) / standardError));
    }

    /** Returns the one-sided p-value of the difference being no more than {@code bound}: small where it is above. */
    public double pAbove(double bound) {
        if (standardError == 0) {
            return value > bound ? 0 : 1;
        }
        return TDistribution.of(freedom).survivalProbability((value - bound) / standardError);
    }

    /** Returns the one-sided p-value of the difference being no less than {@code bound}: small where it is below. */
    public double pBelow(double bound) {
        return new MeanDifference(-value, standardError, freedom).pAbove(-bound);
    }

    /** From the distances to the first value, so that values which are all equal have exactly their mean. */
    private static double mean(double[] values) {
        double first = values[0];
        return first + Arrays.stream(values).map(v -> v - first).average().orElse(0);
    }

    private static double varianceOfMean(double[] values) {
        if (values.length < 2) {
            throw new IllegalArgumentException("a variance needs 2 values, but got " + values.length);
        }
        double mean = mean(values);
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / (values.length - 1) / values.length;
    }
}
