package org.trainmark.core.engine.nd4j;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What the layers of one pass share.
 *
 * @param memory for outputs and whatever layers keep for the way back
 * @param part which rows of a batch these are; meaningless in evaluation
 */
record PassContext(Ops ops, Network network, Arena.Cursor memory, boolean training, Part part) {

    /**
     * Some rows of a batch, which go through the network at a time.
     *
     * @param from the first of them
     * @param batch rows of the whole batch
     * @param steps counts the steps of the training
     */
    record Part(int from, int rows, int batch, StepCount steps) {

        /** Evaluation, which knows no batches. */
        static final Part NONE = new Part(0, 0, 0, new StepCount(0));

        /** Returns what gradients in place are multiplied by before this part's are added: nothing for the first. */
        double kept() {
            return from > 0 ? 1 : 0;
        }
    }

    /** Steps taken so far in the training from a seed. */
    static final class StepCount {

        private final long seed;
        private long taken;

        StepCount(long seed) {
            this.seed = seed;
        }

        long seed() {
            return seed;
        }

        long taken() {
            return taken;
        }

        void next() {
            taken++;
        }
    }

    /** Returns the next matrix of memory. */
    INDArray next(long columns) {
        return memory.next(columns);
    }

    /** Prepares {@code to = from}, or that {@code from} is added where an earlier part has written. */
    Runnable accumulate(INDArray from, INDArray to) {
        return part.kept() > 0
                ? ops.prepare("add", List.of(to, from), to)
                : ops.prepare("assign", List.of(to, from), to);
    }
}
