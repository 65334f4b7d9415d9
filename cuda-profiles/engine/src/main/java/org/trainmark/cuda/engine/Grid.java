package org.trainmark.cuda.engine;

/**
 * How many threads run a kernel: blocks of threads, in two dimensions each.
 *
 * @param blocksX columns of blocks
 * @param blocksY rows of blocks
 */
record Grid(int blocksX, int blocksY, int threadsX, int threadsY) {

    /** Threads of a block in kernels that go over values. */
    static final int BLOCK = 256;

    /** Threads of a warp; columns that one block sums up, and rows that it reads at a time. */
    private static final int COLUMNS = 32;

    private static final int ROWS = 8;

    /** More blocks than any card runs at once; each thread then takes several values. */
    private static final long MOST_BLOCKS = 1 << 16;

    /** One block of as many threads as there may be. */
    static Grid oneBlock(int threads) {
        return new Grid(1, 1, threads, 1);
    }

    /** A thread for each value, or for every few. */
    static Grid over(long values) {
        return new Grid((int) Math.max(1, Math.min(MOST_BLOCKS, ceilDivide(values, BLOCK))), 1, BLOCK, 1);
    }

    /** A block for each row. */
    static Grid perRow(int rows, int width) {
        return new Grid(rows, 1, Math.min(BLOCK, (int) ceilDivide(width, COLUMNS) * COLUMNS), 1);
    }

    /** A warp for each row. */
    static Grid warpPerRow(int rows) {
        return new Grid((int) ceilDivide(rows, ROWS), 1, COLUMNS, ROWS);
    }

    /** Blocks that sum up columns over parts of the rows. */
    static Grid ofColumns(int columns, Parts parts) {
        return new Grid((int) ceilDivide(columns, COLUMNS), parts.count(), COLUMNS, ROWS);
    }

    static long ceilDivide(long value, long by) {
        return (value + by - 1) / by;
    }
}
