package org.trainmark.cuda.engine;

/**
 * What all passes of some rows share.
 *
 * @param state what one step leaves to the next, on the device
 * @param seed of the training
 */
record PassContext(
        Gpu gpu,
        CudaNetwork network,
        Precision precision,
        Buffers buffers,
        Scratch scratch,
        Rows rows,
        long state,
        long seed,
        boolean training) {

    int count() {
        return rows.count();
    }

    /** Sums up the parts of columns into a gradient, on top of what earlier rows of the batch have put there. */
    void finishSums(long sums, Parts parts, int columns, boolean onTop, long into) {
        gpu.launch("finish_sums", Grid.over(columns), sums, parts.count(), columns, onTop ? 1 : 0, into);
    }
}
