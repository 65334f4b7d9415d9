package org.trainmark.results;

import static java.util.Objects.requireNonNull;

/**
 * Which trial it is.
 *
 * @param id of cell and repetition, the same in every JVM; what its characters mean is the writer's affair
 * @param seed of this trial's initial weights and order of batches
 */
public record TrialKey(String id, CellKey cell, int repetition, long seed, Origin origin) {

    public TrialKey {
        requireNonNull(id, "id");
        requireNonNull(cell, "cell");
        requireNonNull(origin, "origin");
    }
}
