package org.trainmark.bench.search.numeric;

import java.util.Arrays;
import java.util.Optional;

/** The lower triangular factor L of a symmetric positive definite matrix L Lᵀ. */
public final class Cholesky {

    private static final double LEAST_ADDED = 1e-9;

    private final double[][] rows;

    private Cholesky(double[][] rows) {
        this.rows = rows;
    }

    /**
     * Factors a matrix.
     *
     * @param matrix of which the lower triangle is read
     * @return nothing if it is not positive definite in double precision
     */
    public static Optional<Cholesky> of(double[][] matrix) {
        double[][] rows = new double[matrix.length][];
        for (int i = 0; i < rows.length; i++) {
            double[] row = Arrays.copyOf(matrix[i], i + 1);
            for (int j = 0; j < i; j++) {
                row[j] = (row[j] - Vectors.dot(row, rows[j], j)) / rows[j][j];
            }
            double rest = row[i] - Vectors.dot(row, row, i);
            if (!(rest > 0)) {
                return Optional.empty();
            }
            row[i] = Math.sqrt(rest);
            rows[i] = row;
        }
        return Optional.of(new Cholesky(rows));
    }

    /**
     * Factors a matrix that is positive definite but for rounding, with as little added to its diagonal as helps.
     *
     * @param unit of its elements
     */
    public static Cholesky regular(double[][] matrix, double unit) {
        double added = LEAST_ADDED;
        Optional<Cholesky> factor = of(plus(added * unit, matrix));
        while (factor.isEmpty() && added < 1) {
            added *= 10;
            factor = of(plus(added * unit, matrix));
        }
        return factor.orElseThrow();
    }

    private static double[][] plus(double added, double[][] matrix) {
        double[][] sum = new double[matrix.length][];
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Arrays.copyOf(matrix[i], i + 1);
            sum[i][i] += added;
        }
        return sum;
    }

    int size() {
        return rows.length;
    }

    /**
     * Returns the factor of the matrix with one row and column more, in O(n²).
     *
     * @param column its new column, without the diagonal
     * @param least what the new diagonal of the factor is at the least, squared
     */
    public Cholesky with(double[] column, double diagonal, double least) {
        double[] last = Arrays.copyOf(forward(column), size() + 1);
        last[size()] = Math.sqrt(Math.max(least, diagonal - Vectors.dot(last, last, size())));
        double[][] more = Arrays.copyOf(rows, size() + 1);
        more[size()] = last;
        return new Cholesky(more);
    }

    /** Returns L x. */
    public double[] times(double[] x) {
        double[] product = new double[x.length];
        Arrays.setAll(product, i -> Vectors.dot(rows[i], x, i + 1));
        return product;
    }

    /** Returns x of L x = b. */
    public double[] forward(double[] b) {
        double[] x = b.clone();
        for (int i = 0; i < x.length; i++) {
            x[i] = (x[i] - Vectors.dot(rows[i], x, i)) / rows[i][i];
        }
        return x;
    }

    /** Returns x of Lᵀ x = b. */
    public double[] backward(double[] b) {
        double[] x = b.clone();
        for (int i = x.length - 1; i >= 0; i--) {
            double[] row = rows[i];
            double xi = x[i] / row[i];
            x[i] = xi;
            for (int j = 0; j < i; j++) {
                x[j] -= row[j] * xi;
            }
        }
        return x;
    }

    /** Returns x of L Lᵀ x = b. */
    public double[] solve(double[] b) {
        return backward(forward(b));
    }

    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            sum += 2 * Math.log(rows[i][i]);
        }
        return sum;
    }

    /** Returns the lower triangle of the inverse of L Lᵀ. */
    public double[][] inverse() {
        int n = size();
        double[][] columns = new double[n][];
        for (int j = 0; j < n; j++) {
            columns[j] = columnOfInverseFactor(j);
        }
        double[][] inverse = new double[n][];
        for (int i = 0; i < n; i++) {
            inverse[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                inverse[i][j] = Vectors.dot(columns[i], columns[j], i, n);
            }
        }
        return inverse;
    }

    private double[] columnOfInverseFactor(int column) {
        double[] x = new double[size()];
        x[column] = 1 / rows[column][column];
        for (int i = column + 1; i < x.length; i++) {
            x[i] = -Vectors.dot(rows[i], x, column, i) / rows[i][i];
        }
        return x;
    }
}
