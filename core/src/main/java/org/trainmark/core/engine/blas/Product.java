package org.trainmark.core.engine.blas;

import java.util.SplittableRandom;
import org.bytedeco.openblas.global.openblas_nolapack;

/**
 * A product of two matrices by OpenBLAS, {@code c = scale a b + kept c}, in which {@code a} and {@code b} may lie
 * transposed in memory.
 */
final class Product {

    private final Shape shape;
    private final Matrix a;
    private final Matrix b;
    private final Matrix c;

    /**
     * What a product is of.
     *
     * @param rows of the result
     * @param columns of the result
     * @param inner values that each sum is over
     * @param first whether {@code a} lies transposed in memory
     * @param second whether {@code b} does
     */
    record Shape(int rows, int columns, int inner, boolean first, boolean second, float scale, float kept) {

        static Shape of(int rows, int columns, int inner, boolean first, boolean second) {
            return new Shape(rows, columns, inner, first, second, 1, 0);
        }

        Shape with(float otherScale, float otherKept) {
            return new Shape(rows, columns, inner, first, second, otherScale, otherKept);
        }
    }

    /** Fills the operands; what is not kept of {@code c} is no number, which a product must not take in. */
    Product(Shape shape, SplittableRandom random) {
        this.shape = shape;
        a = matrix(shape.rows(), shape.inner(), shape.first(), random);
        b = matrix(shape.inner(), shape.columns(), shape.second(), random);
        c = shape.kept() == 0
                ? Matrix.empty(shape.rows(), shape.columns())
                : Matrix.random(shape.rows(), shape.columns(), random);
    }

    private static Matrix matrix(int rows, int columns, boolean transposed, SplittableRandom random) {
        return transposed ? Matrix.random(columns, rows, random) : Matrix.random(rows, columns, random);
    }

    void run() {
        openblas_nolapack.cblas_sgemm(
                openblas_nolapack.CblasRowMajor,
                shape.first() ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
                shape.second() ? openblas_nolapack.CblasTrans : openblas_nolapack.CblasNoTrans,
                shape.rows(),
                shape.columns(),
                shape.inner(),
                shape.scale(),
                a.pointer(),
                a.stride(),
                b.pointer(),
                b.stride(),
                shape.kept(),
                c.pointer(),
                c.stride());
    }

    /**
     * Runs it once and compares each value with what it is in double precision. Returns the largest error as a share of
     * the {@linkplain Exact bound}; infinity where a value is none, or where more was written than the result.
     */
    double error() {
        float[][] before = c.values(false);
        run();
        float[][] after = c.values(false);
        if (!c.isKeptTo()) {
            return Double.POSITIVE_INFINITY;
        }
        Exact exact = new Exact(shape, a.values(shape.first()), b.values(shape.second()));
        double worst = 0;
        for (int i = 0; i < shape.rows(); i++) {
            worst = Math.max(worst, exact.error(i, before[i], after[i]));
        }
        return worst;
    }
}
