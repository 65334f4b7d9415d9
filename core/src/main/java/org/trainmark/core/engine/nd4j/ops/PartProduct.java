package org.trainmark.core.engine.nd4j.ops;

import org.bytedeco.javacpp.FloatPointer;
import org.bytedeco.openblas.global.openblas;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * Products of parts of matrices in the JVM's reach, by BLAS itself: a part whose rows stand apart needs no copy, as it
 * would with ND4J, and no call leaves garbage.
 */
final class PartProduct {

    private PartProduct() {}

    /** A row-major matrix in a larger one, which moves from call to call. */
    static final class Part {

        private final FloatPointer values;
        private final Operand asItIs = new Operand(this, false);
        private final Operand transposed = new Operand(this, true);
        private int stride;

        /** @param stride values from one row to the next */
        Part(INDArray whole, int stride) {
            values = new FloatPointer(whole.data().addressPointer());
            this.stride = stride;
        }

        /** Moves the beginning, counted in values from that of the whole. */
        Part at(long value) {
            values.position(value);
            return this;
        }

        Part withStride(int other) {
            stride = other;
            return this;
        }

        Operand asItIs() {
            return asItIs;
        }

        Operand transposed() {
            return transposed;
        }
    }

    /** A part as it stands or transposed; made once, so that products leave no garbage. */
    record Operand(Part part, boolean transposed) {}

    /**
     * Computes {@code c = scale a b + kept c}.
     *
     * @param rows of the result
     * @param columns of the result
     * @param inner values that each sum is over
     */
    static void run(int rows, int columns, int inner, float scale, Operand a, Operand b, float kept, Part c) {
        openblas.cblas_sgemm(
                openblas.CblasRowMajor,
                a.transposed() ? openblas.CblasTrans : openblas.CblasNoTrans,
                b.transposed() ? openblas.CblasTrans : openblas.CblasNoTrans,
                rows,
                columns,
                inner,
                scale,
                a.part().values,
                a.part().stride,
                b.part().values,
                b.part().stride,
                kept,
                c.values,
                c.stride);
    }
}
