package org.trainmark.bench.search.sampler;

import java.util.Optional;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.OpenPlaces;
import org.trainmark.bench.search.Sampler;
import org.trainmark.bench.search.Ticket;

/**
 * Proposes place after place in a fixed order.
 *
 * @param resolution how many values of a continuum there are; at least 2
 */
record GridSampler(int resolution) implements Sampler {

    @Override
    public Optional<double[]> propose(Evidence evidence, Ticket ticket) {
        return new OpenPlaces(evidence).ofLattice(resolution).findFirst();
    }
}
