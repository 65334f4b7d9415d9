package org.trainmark.core.engine.blas;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.bytedeco.javacpp.FloatPointer;

/**
 * A matrix where OpenBLAS reads or writes it. Its rows stand a little apart, as those of a part of a larger matrix do;
 * what lies between is no number, so that a kernel which takes it in gives none.
 */
final class Matrix {

    private static final int APART = 3;

    /** A number that is none, told from those that arithmetic gives by its last bits. */
    private static final float NONE = Float.intBitsToFloat(0x7fc0beef);

    private final int rows;
    private final int columns;
    private final int stride;
    private final FloatPointer stored;

    private Matrix(int rows, int columns) {
        this.rows = rows;
        this.columns = columns;
        stride = columns + APART;
        float[] nothing = new float[rows * stride];
        Arrays.fill(nothing, NONE);
        stored = new FloatPointer(nothing);
    }

    /** Returns a matrix that nothing was written to. */
    static Matrix empty(int rows, int columns) {
        return new Matrix(rows, columns);
    }

    /** Returns a matrix of numbers between -1 and 1. */
    static Matrix random(int rows, int columns, SplittableRandom random) {
        Matrix matrix = new Matrix(rows, columns);
        for (long i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                matrix.stored.put(i * matrix.stride + j, (float) random.nextDouble(-1, 1));
            }
        }
        return matrix;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    /** Returns how many values lie from one row to the next. */
    int stride() {
        return stride;
    }

    FloatPointer pointer() {
        return stored;
    }

    /** Returns the values, row by row or, transposed, column by column. */
    float[][] values(boolean transposed) {
        float[] all = all();
        float[][] values = new float[transposed ? columns : rows][transposed ? rows : columns];
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < columns; j++) {
                if (transposed) {
                    values[j][i] = all[i * stride + j];
                } else {
                    values[i][j] = all[i * stride + j];
                }
            }
        }
        return values;
    }

    /** Returns whether nothing was written between the rows. */
    boolean isKeptTo() {
        float[] all = all();
        for (int i = 0; i < all.length; i++) {
            if (i % stride >= columns && Float.floatToRawIntBits(all[i]) != Float.floatToRawIntBits(NONE)) {
                return false;
            }
        }
        return true;
    }

    private float[] all() {
        float[] all = new float[rows * stride];
        stored.get(all);
        return all;
    }
}
