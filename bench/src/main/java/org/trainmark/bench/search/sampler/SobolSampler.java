package org.trainmark.bench.search.sampler;

import java.util.Optional;
import java.util.stream.IntStream;
import org.trainmark.bench.search.Domain;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.OpenPlaces;
import org.trainmark.bench.search.Sampler;
import org.trainmark.bench.search.ScrambledSobol;
import org.trainmark.bench.search.Ticket;

/** Proposes the point of Sobol's sequence that has the ticket's number, or the next one that may still be proposed. */
final class SobolSampler implements Sampler {

    private static final int TRIES = 100;

    @Override
    public Optional<double[]> propose(Evidence evidence, Ticket ticket) {
        Domain domain = evidence.domain();
        OpenPlaces open = new OpenPlaces(evidence);
        ScrambledSobol sobol = new ScrambledSobol(domain.size(), ticket.seed());
        return IntStream.range(0, open.taken() + TRIES)
                .mapToObj(i -> domain.place(sobol.point(ticket.number() + i)))
                .filter(open::has)
                .findFirst()
                .or(() -> open.any(ticket.random()));
    }
}
