package org.trainmark.core.engine.nd4j.ops;

import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.indexing.NDArrayIndex;

/**
 * What one of a crew's threads does of a whole: a run of its rows, columns or values, about as long as the others'.
 *
 * @param number from 0
 * @param of how many shares there are
 */
public record Share(int number, int of) {

    /** Returns where the share of a whole begins. */
    public int from(int whole) {
        return (int) ((long) whole * number / of);
    }

    /** Returns where the share of a whole ends; there is nothing in it where it begins there too. */
    int to(int whole) {
        return (int) ((long) whole * (number + 1) / of);
    }

    /** Returns how much of a whole is in the share. */
    public int size(int whole) {
        return to(whole) - from(whole);
    }

    /** Returns the share's rows of a row-major matrix, on the same memory. */
    public INDArray rows(INDArray matrix) {
        INDArray flat = matrix.reshape('c', new long[] {matrix.length()});
        return Ops.rowMajor(flat, (long) from(matrix.rows()) * matrix.columns(), size(matrix.rows()), matrix.columns());
    }

    /** Returns the share's columns of a matrix, on the same memory. */
    public INDArray columns(INDArray matrix) {
        int columns = matrix.columns();
        return matrix.get(NDArrayIndex.all(), NDArrayIndex.interval(from(columns), to(columns)));
    }

    /** Returns the share's values of a vector, on the same memory. */
    public INDArray values(INDArray vector) {
        int length = Math.toIntExact(vector.length());
        return Ops.slice(vector, from(length), size(length));
    }
}
