package org.trainmark.cuda.engine.pass;

import java.util.Optional;
import org.trainmark.cuda.engine.gpu.Accelerator;
import org.trainmark.cuda.engine.gpu.Epilogue;
import org.trainmark.cuda.engine.gpu.Precision;
import org.trainmark.cuda.engine.gpu.Product;
import org.trainmark.cuda.engine.gpu.RowParts;
import org.trainmark.cuda.engine.gpu.ThreadGrid;

/**
 * What all passes of some rows share.
 *
 * @param state what one step leaves to the next, on the device
 * @param seed of the training
 */
public record CudaPassContext(
        Accelerator gpu,
        CudaNetwork network,
        Precision precision,
        Buffers buffers,
        ScratchMemory scratch,
        BatchRows rows,
        StepLayout layout,
        long state,
        long seed,
        boolean training) {

    int count() {
        return rows.count();
    }

    /** Multiplies, and does more in the same kernel if that is wanted. */
    void multiply(Product product, Optional<Epilogue> epilogue) {
        epilogue.ifPresentOrElse(more -> gpu.multiply(product, more), () -> gpu.multiply(product));
    }

    /** Asks for two pieces of work that know nothing of each other. */
    void together(Runnable one, Runnable other) {
        if (layout.forks()) {
            gpu.together(one, other);
        } else {
            one.run();
            other.run();
        }
    }

    /** Sums up the parts of columns into a gradient, on top of what earlier rows of the batch have put there. */
    void finishSums(long sums, RowParts parts, int columns, boolean onTop, long into) {
        gpu.launch("finish_sums", ThreadGrid.overColumns(columns), sums, parts.count(), columns, onTop ? 1 : 0, into);
    }
}
