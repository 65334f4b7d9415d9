package org.trainmark.core.data.load;

import java.util.Arrays;

/**
 * The scaling of columns to mean 0 and standard deviation 1 (divisor: the count), as measured on some of the data, in
 * double precision.
 *
 * <p>A column that is constant there becomes 0 everywhere, since nothing can be learned from it.
 */
final class Standardization {

    /** Beyond this and its inverse the squares of differences might be too large or too small. */
    private static final double LARGE = 1e100;

    private final int columns;
    private final double[] unit;
    private final double[] mean;
    private final double[] factor;

    private Standardization(int columns) {
        this.columns = columns;
        unit = new double[columns];
        mean = new double[columns];
        factor = new double[columns];
    }

    /** Returns what leaves values as they are. */
    static Standardization none() {
        Standardization none = new Standardization(1);
        none.unit[0] = 1;
        none.factor[0] = 1;
        return none;
    }

    /**
     * Measures some examples.
     *
     * @param columns the width of {@code rows}, or 1 to measure all features as one column
     * @param numbers of the examples measured, at least one
     */
    static Standardization of(int columns, Rows rows, int[] numbers) {
        Standardization measured = new Standardization(columns);
        measured.measureUnits(rows, numbers);
        measured.measureMeans(rows, numbers);
        measured.measureFactors(rows, numbers);
        return measured;
    }

    /** Returns a value of a feature, scaled. */
    double scaled(int feature, double value) {
        int column = feature % columns;
        return (value * unit[column] - mean[column]) * factor[column];
    }

    /** Does something with a value of a column. */
    @FunctionalInterface
    private interface Step {
        void take(int column, double value);
    }

    private void overAll(Rows rows, int[] numbers, Step step) {
        double[] features = new double[rows.width()];
        for (int number : numbers) {
            rows.copyFeatures(number, features);
            for (int i = 0; i < features.length; i++) {
                step.take(i % columns, features[i]);
            }
        }
    }

    /** A power of two changes no digits. */
    private void measureUnits(Rows rows, int[] numbers) {
        double[] largest = new double[columns];
        overAll(rows, numbers, (column, value) -> largest[column] = Math.max(largest[column], Math.abs(value)));
        for (int column = 0; column < columns; column++) {
            boolean usual = largest[column] == 0 || (largest[column] < LARGE && largest[column] > 1 / LARGE);
            unit[column] = usual ? 1 : Math.scalb(1.0, -Math.getExponent(largest[column]));
        }
    }

    /** Sums distances from the first row, so that the mean of a constant column is that constant, to the last bit. */
    private void measureMeans(Rows rows, int[] numbers) {
        double[] features = new double[rows.width()];
        rows.copyFeatures(numbers[0], features);
        double[] first = Arrays.copyOf(features, columns);
        for (int column = 0; column < columns; column++) {
            first[column] *= unit[column];
        }
        overAll(rows, numbers, (column, value) -> mean[column] += value * unit[column] - first[column]);
        for (int column = 0; column < columns; column++) {
            mean[column] = first[column] + mean[column] * columns / values(rows, numbers);
        }
    }

    private void measureFactors(Rows rows, int[] numbers) {
        overAll(rows, numbers, (column, value) -> {
            double distance = value * unit[column] - mean[column];
            factor[column] += distance * distance;
        });
        for (int column = 0; column < columns; column++) {
            double variance = factor[column] * columns / values(rows, numbers);
            factor[column] = variance == 0 ? 0 : 1 / Math.sqrt(variance);
        }
    }

    private static double values(Rows rows, int[] numbers) {
        return (double) numbers.length * rows.width();
    }
}
