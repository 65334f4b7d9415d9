package org.trainmark.core.engine.blas;

import java.util.Arrays;

/**
 * A product in double precision, and by how much single precision may miss it: in whatever order n values are summed,
 * each error is at most {@code n u / (1 - n u)} times the sum of their sizes, where u is half the distance from 1 to
 * the next number (Higham, Accuracy and Stability of Numerical Algorithms, 2nd edition, 3.5). Kernels that round
 * operands to fewer bits exceed that, and so do sums that miss a value.
 */
final class Exact {

    private static final double UNIT = Math.ulp(1f) / 2;

    /** Roundings of a value beside those of its sum: by the scale, by what is kept, and as both are added. */
    private static final int MORE = 3;

    private final Product.Shape shape;
    private final float[][] a;
    private final float[][] b;
    private final double bound;
    private final double[] sums;
    private final double[] sizes;

    /**
     * @param a {@code [rows][inner]}
     * @param b {@code [inner][columns]}
     */
    Exact(Product.Shape shape, float[][] a, float[][] b) {
        this.shape = shape;
        this.a = a;
        this.b = b;
        double roundings = (shape.inner() + MORE) * UNIT;
        bound = roundings / (1 - roundings);
        sums = new double[shape.columns()];
        sizes = new double[shape.columns()];
    }

    /** Returns the largest error in a row as a share of the bound; infinity where a value is no number. */
    double error(int row, float[] before, float[] after) {
        sum(a[row]);
        double worst = 0;
        for (int j = 0; j < after.length; j++) {
            double kept = shape.kept() == 0 ? 0 : (double) shape.kept() * before[j];
            double error = Math.abs(after[j] - (shape.scale() * sums[j] + kept));
            double share = error / (bound * (Math.abs(shape.scale()) * sizes[j] + Math.abs(kept)));
            worst = Math.max(worst, Double.isNaN(share) ? Double.POSITIVE_INFINITY : share);
        }
        return worst;
    }

    private void sum(float[] values) {
        Arrays.fill(sums, 0);
        Arrays.fill(sizes, 0);
        for (int k = 0; k < values.length; k++) {
            add(values[k], b[k]);
        }
    }

    private void add(double factor, float[] values) {
        for (int j = 0; j < values.length; j++) {
            double product = factor * values[j];
            sums[j] += product;
            sizes[j] += Math.abs(product);
        }
    }
}
