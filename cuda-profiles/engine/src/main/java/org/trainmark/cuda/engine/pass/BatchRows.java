package org.trainmark.cuda.engine.pass;

/**
 * The part of a batch that goes through the network at a time.
 *
 * @param first row of the batch
 * @param count of rows
 * @param batch rows of the whole batch
 */
public record BatchRows(int first, int count, int batch) {

    /** Returns whether gradients go on top of those of an earlier part. */
    boolean onTop() {
        return first > 0;
    }
}
