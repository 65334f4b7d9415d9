package org.trainmark.core.data;

import static org.trainmark.core.Checks.requirePositive;

import java.util.Objects;

/**
 * Some training examples by their numbers, in the order in which they are used.
 *
 * <p>A window on an array that {@link Batches} owns and reshuffles, so that no step allocates: valid until the next
 * epoch begins.
 *
 * @param order numbers of training examples
 * @param from where this batch starts in {@code order}
 * @param size how many examples it has
 */
@SuppressWarnings("ArrayRecordComponent") // a window, compared by nobody
public record Batch(int[] order, int from, int size) {

    public Batch {
        Objects.checkFromIndexSize(from, size, order.length);
        requirePositive(size, "size");
    }
}
