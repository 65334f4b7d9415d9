package org.trainmark.core.engine.nd4j;

import org.nd4j.linalg.api.ndarray.INDArray;

/** Cuts column-major matrices of a fixed number of rows, one after the other, from a flat array. */
final class Carver {

    private final INDArray flat;
    private final long rows;
    private long at;

    Carver(INDArray flat, long rows) {
        this.flat = flat;
        this.rows = rows;
    }

    /** Returns the next matrix, {@code [rows, columns]}. */
    INDArray next(long columns) {
        INDArray matrix = Ops.columnMajor(flat, at, rows, columns);
        at += rows * columns;
        return matrix;
    }
}
