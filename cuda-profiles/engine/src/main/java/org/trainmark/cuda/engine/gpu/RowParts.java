package org.trainmark.cuda.engine.gpu;

/**
 * How the rows of a matrix are parted so that many blocks can sum up its columns at once.
 *
 * @param count of parts
 * @param rows of each part but perhaps the last
 */
public record RowParts(int count, int rows) {

    /** Rows below which a second part is not worth another kernel: sixteen for each row of threads. */
    private static final int FEWEST_ROWS = 128;

    /** RowParts beyond which the second sum takes longer than the first. */
    private static final int MOST_PARTS = 256;

    public static RowParts of(long rows) {
        long count = Math.min(MOST_PARTS, ThreadGrid.ceilDivide(rows, FEWEST_ROWS));
        long each = ThreadGrid.ceilDivide(rows, count);
        return new RowParts((int) ThreadGrid.ceilDivide(rows, each), Math.toIntExact(each));
    }

    /** Returns how many sums the parts of a matrix make. */
    public long sums(int columns) {
        return (long) count * columns;
    }
}
