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

    private static final int SCANT = 10;

    public Evidence {
        requireNonNull(domain, "domain");
        observations = List.copyOf(observations);
        pending = List.copyOf(pending);
        refused = List.copyOf(refused);
    }

    /** Returns the observations that have losses. */
    public List<Observation> measured() {
        return observations.stream().filter(Observation::isMeasured).toList();
    }

    /** Returns whether too little was measured, or will have been soon, for a model to be made of it. */
    public boolean isScant() {
        return observations.size() + pending.size() < SCANT || observations.isEmpty();
    }
}
