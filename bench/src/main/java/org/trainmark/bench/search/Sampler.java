package org.trainmark.bench.search;

import java.util.Optional;

/**
 * The part of a search that proposes places. A sampler keeps nothing: the same evidence and the same ticket give the
 * same place.
 */
public interface Sampler {

    /**
     * Returns a place that was neither measured nor refused and is not pending; empty if there is none left.
     *
     * @param evidence may hold nothing but failures, nothing at all, or a thousand equal losses
     */
    Optional<double[]> propose(Evidence evidence, Ticket ticket);
}
