package org.trainmark.core.data.load;

/**
 * The scaling of columns to mean 0 and standard deviation 1 (divisor: the count), as measured on some of the data.
 *
 * <p>A column that is constant there becomes 0 everywhere, since nothing can be learned from it.
 */
final class Standardization {

    private final int columns;
    private final double[] mean;
    private final double[] factor;

    /** Measures {@code values}, row-major {@code [rows, columns]}, at least one row. */
    Standardization(int columns, float[] values) {
        this.columns = columns;
        mean = means(values);
        factor = factors(values);
    }

    /** Scales {@code values}, row-major {@code [rows, columns]}, where they are. */
    void apply(float[] values) {
        for (int row = 0; row < values.length; row += columns) {
            for (int column = 0; column < columns; column++) {
                values[row + column] = (float) ((values[row + column] - mean[column]) * factor[column]);
            }
        }
    }

    /** Sums distances from the first row, so that the mean of a constant column is that constant, to the last bit. */
    private double[] means(float[] values) {
        double[] means = new double[columns];
        for (int row = 0; row < values.length; row += columns) {
            for (int column = 0; column < columns; column++) {
                means[column] += (double) values[row + column] - values[column];
            }
        }
        for (int column = 0; column < columns; column++) {
            means[column] = values[column] + means[column] * columns / values.length;
        }
        return means;
    }

    private double[] factors(float[] values) {
        double[] factors = new double[columns];
        for (int row = 0; row < values.length; row += columns) {
            for (int column = 0; column < columns; column++) {
                double distance = values[row + column] - mean[column];
                factors[column] += distance * distance;
            }
        }
        for (int column = 0; column < columns; column++) {
            double variance = factors[column] * columns / values.length;
            factors[column] = variance == 0 ? 0 : 1 / Math.sqrt(variance);
        }
        return factors;
    }
}
