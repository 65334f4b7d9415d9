package org.trainmark.results.memory;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.trainmark.results.stats.Interval;

/**
 * The bytes that a model tells for a batch size.
 *
 * @param band what those of one more trial lie between with a confidence of 95 %, if memory is linear; empty with 2
 *     batch sizes
 * @param measured whether the batch size lies between those that were measured; if not, something else may set in
 */
public record MemoryPrediction(int batch, double bytes, Optional<Interval> band, boolean measured) {

    public MemoryPrediction {
        requireNonNull(band, "band");
    }
}
