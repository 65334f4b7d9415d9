package org.trainmark.cuda.engine.gpu;

/**
 * Products of matrices that stand at equal distances from each other: {@code C = factor A B} for each.
 *
 * <p>Column-major, as BLAS has it: {@code A} is {@code [rows, depth]} after transposition, {@code B} {@code [depth,
 * columns]}, all of the precision's type.
 *
 * @param count of products
 */
public record StridedProduct(
        boolean transposeA,
        boolean transposeB,
        int rows,
        int columns,
        int depth,
        double factor,
        Matrices a,
        Matrices b,
        Matrices c,
        int count) {

    /**
     * Matrices of one kind.
     *
     * @param address of the first
     * @param leading distance of the columns of each
     * @param stride distance from one to the next, in values
     */
    public record Matrices(long address, int leading, long stride) {}
}
