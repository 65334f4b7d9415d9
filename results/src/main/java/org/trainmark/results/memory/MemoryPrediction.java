package org.trainmark.results.memory;

import static java.util.Objects.requireNonNull;

import org.trainmark.results.stats.Interval;

/**
 * The bytes that a model tells for a batch size.
 *
 * @param band what they likely lie between
 * @param measured whether the batch size lies between those that were measured; if not, the band is wider and no more
 *     than a guess
 */
public record MemoryPrediction(int batch, double bytes, Interval band, boolean measured) {

    public MemoryPrediction {
        requireNonNull(band, "band");
    }
}
