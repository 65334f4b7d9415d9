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
 * @param buffers of the units in turn that these passes are of
 * @param slopes for gradients of values
 * @param state what one step leaves to the next, on the device
 * @param seed of the training
 */
public record CudaPassContext(
        Accelerator gpu,
        CudaNetwork network,
        Precision precision,
        Buffers buffers,
        ScratchMemory scratch,
        SlopeMemory slopes,
        BatchRows rows,
        StepLayout layout,
        long state,
        long seed,
        Purpose purpose) {

    /** What the way forward is gone for. */
    public enum Purpose {
        EVALUATION,
        TRAINING,
        /** For values that the way back needs and that were not kept: whatever else it leaves is there already. */
        TRAINING_AGAIN
    }

    boolean training() {
        return purpose != Purpose.EVALUATION;
    }

    /** Returns this for other units in turn. */
    CudaPassContext within(Buffers others) {
        return new CudaPassContext(
                gpu, network, precision, others, scratch, slopes, rows, layout, state, seed, purpose);
    }

    /** Returns this for a second way forward. */
    CudaPassContext again() {
        return new CudaPassContext(
                gpu, network, precision, buffers, scratch, slopes, rows, layout, state, seed, Purpose.TRAINING_AGAIN);
    }

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

    /** Adds values to others, both of as many as the rows have of {@code width}. */
    void add(long some, long others, int width, long into) {
        long count = (long) count() * width;
        gpu.launch("add_values", ThreadGrid.over(ThreadGrid.ceilDivide(count, 4)), some, others, count, into);
    }

    /** Sums up the parts of columns into a gradient, on top of what earlier rows of the batch have put there. */
    void finishSums(long sums, RowParts parts, int columns, boolean onTop, long into) {
        gpu.launch("finish_sums", ThreadGrid.overColumns(columns), sums, parts.count(), columns, onTop ? 1 : 0, into);
    }
}
