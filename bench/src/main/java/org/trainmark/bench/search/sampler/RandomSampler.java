package org.trainmark.bench.search.sampler;

import java.util.Optional;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.OpenPlaces;
import org.trainmark.bench.search.Sampler;
import org.trainmark.bench.search.Ticket;

/** Proposes any place, whatever was found elsewhere. */
final class RandomSampler implements Sampler {

    @Override
    public Optional<double[]> propose(Evidence evidence, Ticket ticket) {
        return new OpenPlaces(evidence).any(ticket.random());
    }
}
