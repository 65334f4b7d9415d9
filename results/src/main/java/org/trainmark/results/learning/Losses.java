package org.trainmark.results.learning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.stats.Medians;

/** One of the two losses of a training: its levels, how they changed, and how far they change by chance. */
final class Losses {

    /** A loss of zero has no log. */
    private static final double LEAST = 1e-12;
    /** A normal distribution has half its values within this part of a standard deviation from its mean. */
    private static final double MEDIAN_DEVIATION = 0.6745;
    /** The standard error of a median is larger than that of a mean by this factor, for a normal distribution. */
    private static final double MEDIAN_ERROR = 1.2533;
    /** The variance of a - 2 b + c is this many times that of each. */
    private static final double SECOND_DIFFERENCE = 6;

    private static final double ERRORS = 4;

    private final double[] values;

    Losses(List<CurvePoint> curve, ToDoubleFunction<CurvePoint> loss) {
        values = curve.stream()
                .mapToDouble(loss)
                .map(value -> Math.max(value, LEAST))
                .toArray();
    }

    boolean areFinite() {
        return Arrays.stream(values).allMatch(Double::isFinite);
    }

    /** Returns the index of the lowest level before the last quarter. */
    int lowest() {
        int lowest = 0;
        for (int i = 1; i < values.length - quarter(); i++) {
            lowest = around(i) < around(lowest) ? i : lowest;
        }
        return lowest;
    }

    /** Returns the index of the lowest value among those that make the level around {@code index}. */
    int lowestAround(int index) {
        return IntStream.rangeClosed(Math.max(0, index - reach()), index + reach())
                .boxed()
                .min(Comparator.comparingDouble(i -> values[i]))
                .orElseThrow();
    }

    /** Returns by which share of the level around {@code index} the loss was higher at the end. */
    double rise(int index) {
        return added(index) / around(index);
    }

    /** Returns by how much the loss was higher at the end than around {@code index}. */
    double added(int index) {
        return end() - around(index);
    }

    /** Returns by which share the loss fell from the last but one quarter to the last. */
    double fall() {
        return 1 - end() / median(values.length - 2 * quarter(), values.length - quarter());
    }

    /** Returns how large a rise noise alone might make. */
    double riseByChance() {
        return byChance(2 * reach() + 1, quarter());
    }

    /** Returns how large a fall noise alone might make. */
    double fallByChance() {
        return byChance(quarter(), quarter());
    }

    private double byChance(int before, int after) {
        return ERRORS * MEDIAN_ERROR * noise() * Math.sqrt(1.0 / before + 1.0 / after);
    }

    /** Returns the standard deviation of a single value from its neighbors, as a share of it. */
    double noise() {
        double[] bends = IntStream.range(1, values.length - 1)
                .mapToDouble(i -> Math.log(values[i - 1]) - 2 * Math.log(values[i]) + Math.log(values[i + 1]))
                .map(Math::abs)
                .toArray();
        return Medians.of(bends) / MEDIAN_DEVIATION / Math.sqrt(SECOND_DIFFERENCE);
    }

    /** Returns whether the loss at the end is more than a share of the first one. */
    boolean isNearStart(double share) {
        return end() > share * values[0];
    }

    /** Returns the values behind the loss that a network begins with, where that is known. */
    double[] from(Optional<ConstantPrediction> constant) {
        return DoubleStream.concat(constant.stream().mapToDouble(ConstantPrediction::loss), Arrays.stream(values))
                .toArray();
    }

    /** Returns at which share of the steps from one value to the next it fell; 0 without any. */
    static double shareOfFalls(double... values) {
        long falls = IntStream.range(1, values.length)
                .filter(i -> values[i] < values[i - 1])
                .count();
        return values.length < 2 ? 0 : (double) falls / (values.length - 1);
    }

    /** Returns the level of the last quarter. */
    double end() {
        return median(values.length - quarter(), values.length);
    }

    private double around(int index) {
        return median(Math.max(0, index - reach()), Math.min(values.length, index + reach() + 1));
    }

    private int quarter() {
        return Math.min(values.length, Math.max(3, values.length / 4));
    }

    private int reach() {
        return Math.max(2, values.length / 16);
    }

    private double median(int from, int to) {
        return Medians.of(Arrays.copyOfRange(values, from, to));
    }
}
