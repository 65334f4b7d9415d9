package org.trainmark.cuda.engine.gpu;

/**
 * How many threads run a kernel: blocks of threads, in two dimensions each.
 *
 * @param blocksX columns of blocks
 * @param blocksY rows of blocks
 */
public record ThreadGrid(int blocksX, int blocksY, int threadsX, int threadsY) {

    /** Threads of a block in kernels that go over values. */
    public static final int BLOCK = 256;

    /** Threads of a warp; also columns that one block sums up. */
    public static final int WARP = 32;

    /** Rows that a block reads at a time; also its warps. */
    private static final int ROWS = 8;

    /** Most threads of a block. */
    private static final int MOST_THREADS = 1024;

    /** More blocks than any card runs at once; each thread then takes several values. */
    private static final long MOST_BLOCKS = 1 << 16;

    public static ThreadGrid oneBlock(int threads) {
        return new ThreadGrid(1, 1, threads, 1);
    }

    /** One block, with a thread for each value as far as there may be. */
    public static ThreadGrid oneBlockOver(long values) {
        return oneBlock((int) Math.min(MOST_THREADS, ceilDivide(values, WARP) * WARP));
    }

    /** A thread for each value, or for every few. */
    public static ThreadGrid over(long values) {
        return new ThreadGrid((int) Math.max(1, Math.min(MOST_BLOCKS, ceilDivide(values, BLOCK))), 1, BLOCK, 1);
    }

    /** A block for each row. */
    public static ThreadGrid perRow(int rows, int width) {
        return new ThreadGrid(rows, 1, Math.min(BLOCK, (int) ceilDivide(width, WARP) * WARP), 1);
    }

    /** A warp for each row. */
    public static ThreadGrid warpPerRow(long rows) {
        return new ThreadGrid(Math.toIntExact(ceilDivide(rows, ROWS)), 1, WARP, ROWS);
    }

    /** Blocks that sum up what is left of each of some matrices' columns. */
    public static ThreadGrid columnsOf(int matrices, int columns) {
        return new ThreadGrid(Math.toIntExact(matrices * ceilDivide(columns, WARP)), 1, WARP, ROWS);
    }

    /** Blocks that sum up what is left of columns. */
    public static ThreadGrid overColumns(int columns) {
        return ofColumns(columns, new RowParts(1, 1));
    }

    /** Blocks that sum up columns over parts of the rows. */
    public static ThreadGrid ofColumns(int columns, RowParts parts) {
        return new ThreadGrid((int) ceilDivide(columns, WARP), parts.count(), WARP, ROWS);
    }

    public static long ceilDivide(long value, long by) {
        return (value + by - 1) / by;
    }
}
