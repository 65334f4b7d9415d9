package org.trainmark.bench.search.gaussian;

import java.util.List;

/** How alike the values at measured places are by some beliefs, and how that changes with each belief's logarithm. */
final class Covariance {

    private final Beliefs beliefs;
    private final Kernel kernel;
    private final double[][][] stretched;
    private final double[] noises;
    private final double[] apart;

    Covariance(Measurements measured, Beliefs beliefs) {
        this.beliefs = beliefs;
        kernel = new Kernel(beliefs, measured.categories());
        List<MeasuredPlace> all = measured.all();
        stretched = all.stream().map(one -> kernel.stretched(one.place())).toArray(double[][][]::new);
        noises =
                all.stream().mapToDouble(one -> beliefs.noise() / one.repeats()).toArray();
        apart = new double[measured.coordinates()];
    }

    Beliefs beliefs() {
        return beliefs;
    }

    Kernel kernel() {
        return kernel;
    }

    double[][][] stretched() {
        return stretched;
    }

    /** Returns the lower triangle. */
    double[][] matrix() {
        double[][] matrix = new double[stretched.length][];
        for (int i = 0; i < matrix.length; i++) {
            matrix[i] = new double[i + 1];
            for (int j = 0; j < i; j++) {
                matrix[i][j] = kernel.at(kernel.squaredDistance(stretched[i], stretched[j]));
            }
            matrix[i][i] = beliefs.scale() + noises[i];
        }
        return matrix;
    }

    /** Adds to a gradient a factor's half times how an element of the diagonal changes. */
    void addOwnSlopes(int i, double factor, double[] gradient) {
        int d = apart.length;
        gradient[3 * d] += 0.5 * factor * beliefs.scale();
        gradient[3 * d + 1] += 0.5 * factor * noises[i];
    }

    /** Adds to a gradient a factor times how an element below the diagonal changes. */
    void addPairSlopes(int i, int j, double factor, double[] gradient) {
        int d = apart.length;
        double squared = 0;
        for (int k = 0; k < d; k++) {
            apart[k] = kernel.apart(k, stretched[i][k][0], stretched[j][k][0]);
            squared += beliefs.relevance()[k] * apart[k] * apart[k];
        }
        gradient[3 * d] += factor * kernel.at(squared);
        double byDistance = factor * kernel.slope(squared);
        for (int k = 0; k < d; k++) {
            double byPlace = byDistance * 2 * beliefs.relevance()[k] * apart[k];
            gradient[k] += byPlace * apart[k] / 2;
            if (kernel.isStretched(k, stretched[i][k][0], stretched[j][k][0])) {
                gradient[d + k] += byPlace * (stretched[i][k][2] - stretched[j][k][2]);
                gradient[2 * d + k] += byPlace * (stretched[i][k][3] - stretched[j][k][3]);
            }
        }
    }
}
