package org.trainmark.cuda.engine.gpu;

/**
 * A product of matrices on the device: {@code C = A B}, or that on top of what is in C.
 *
 * <p>Column-major, as BLAS has it: {@code A} is {@code [rows, depth]} after transposition, {@code B} {@code [depth,
 * columns]}, both of the precision's type.
 *
 * @param single whether C is single precision whatever the precision is
 * @param onTop whether the product is added to C
 */
public record Product(
        boolean transposeA,
        boolean transposeB,
        int rows,
        int columns,
        int depth,
        long a,
        long b,
        long c,
        boolean single,
        boolean onTop) {

    /** Returns this product without addresses: what all products of a kind have in common. */
    public Product anywhere() {
        return new Product(transposeA, transposeB, rows, columns, depth, 0, 0, 0, single, onTop);
    }

    /** Returns the distance of A's columns. */
    public int leadingA() {
        return transposeA ? depth : rows;
    }

    /** Returns the distance of B's columns. */
    public int leadingB() {
        return transposeB ? columns : depth;
    }

    /** Returns the distance of C's columns. */
    public int leadingC() {
        return rows;
    }
}
