package org.trainmark.core.data;

import static java.util.Objects.requireNonNull;
import static org.trainmark.core.Checks.requirePositive;

import java.util.Objects;
import java.util.Optional;

/**
 * Some training examples by their numbers, in the order in which they are used.
 *
 * <p>A window on an array that {@link Batches} owns and reshuffles, so that no step allocates: valid until the next
 * epoch begins.
 *
 * @param order numbers of training examples
 * @param from where this batch starts in {@code order}
 * @param size how many examples it has
 * @param features what to use in place of the examples' own, row-major {@code [size, width]}, perhaps longer; empty for
 *     their own
 */
@SuppressWarnings("ArrayRecordComponent") // a window, compared by nobody
public record Batch(int[] order, int from, int size, Optional<float[]> features) {

    public Batch {
        Objects.checkFromIndexSize(from, size, order.length);
        requirePositive(size, "size");
        requireNonNull(features, "features");
    }

    /** Uses the examples' own features. */
    public Batch(int[] order, int from, int size) {
        this(order, from, size, Optional.empty());
    }

    /** Returns this batch with other features for its examples. */
    public Batch withFeatures(float[] others) {
        return new Batch(order, from, size, Optional.of(others));
    }
}
