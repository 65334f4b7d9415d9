package org.trainmark.bench.search;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * All that a search knows when it is asked for the next place.
 *
 * @param observations in the order of their tickets, which is the same whoever ended first
 * @param pending places that are measured now
 * @param refused places that cannot be measured at all
 */
public record Evidence(Domain domain, List<Observation> observations, List<double[]> pending, List<double[]> refused) {

    public Evidence {
        requireNonNull(domain, "domain");
        observations = List.copyOf(observations);
        pending = List.copyOf(pending);
        refused = List.copyOf(refused);
    }
}
