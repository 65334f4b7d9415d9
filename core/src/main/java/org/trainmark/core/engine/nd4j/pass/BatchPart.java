package org.trainmark.core.engine.nd4j.pass;

/**
 * Some rows of a batch, which go through the network at a time.
 *
 * @param from the first of them
 * @param batch rows of the whole batch
 * @param steps counts the steps of the training
 */
public record BatchPart(int from, int rows, int batch, StepCount steps) {

    /** What evaluation has instead. */
    static final BatchPart NONE = new BatchPart(0, 0, 0, new StepCount(0));

    /** Returns what gradients in place are multiplied by before this part's are added: nothing for the first. */
    double kept() {
        return from > 0 ? 1 : 0;
    }
}
