package org.trainmark.results.search.importance;

/** The lower triangle whose product with its transpose is a positive definite matrix. */
final class Cholesky {

    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /** Factors a symmetric matrix of which only the lower triangle is read. */
    static Cholesky of(double[][] matrix) {
        int n = matrix.length;
        double[][] lower = new double[n][];
        for (int i = 0; i < n; i++) {
            lower[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j] - dot(lower[i], lower[j], j);
                lower[i][j] = i == j ? Math.sqrt(Math.max(rest, Double.MIN_NORMAL)) : rest / lower[j][j];
            }
        }
        return new Cholesky(lower);
    }

    private static double dot(double[] one, double[] other, int count) {
        double sum = 0;
        for (int k = 0; k < count; k++) {
            sum += one[k] * other[k];
        }
        return sum;
    }

    /** Returns the vector that the matrix maps to the given one. */
    double[] solve(double[] right) {
        int n = lower.length;
        double[] x = right.clone();
        for (int i = 0; i < n; i++) {
            x[i] = (x[i] - dot(lower[i], x, i)) / lower[i][i];
        }
        for (int i = n - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int j = 0; j < i; j++) {
                x[j] -= lower[i][j] * x[i];
            }
        }
        return x;
    }

    /** Returns the logarithm of the matrix's determinant. */
    double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += 2 * Math.log(lower[i][i]);
        }
        return sum;
    }
}
