package org.trainmark.bench.search.parzen;

import java.util.Comparator;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.OpenPlaces;
import org.trainmark.bench.search.Sampler;
import org.trainmark.bench.search.Ticket;

/** Proposes where good places are denser than the others, and what failed is not near: a tree of Parzen estimators. */
public final class ParzenSampler implements Sampler {

    private static final int TRIES = 20;
    private static final int STRANGERS = 256;

    private final Sampler first;

    /** @param first proposes until there is enough to compare */
    public ParzenSampler(Sampler first) {
        this.first = first;
    }

    @Override
    public Optional<double[]> propose(Evidence evidence, Ticket ticket) {
        if (evidence.isScant()) {
            return first.propose(evidence, ticket);
        }
        OpenPlaces open = new OpenPlaces(evidence);
        Densities densities = new Densities(evidence.domain(), Sorted.of(evidence));
        SplittableRandom random = ticket.random();
        return Stream.generate(() -> densities.place(random))
                .limit(TRIES)
                .filter(open::has)
                .findFirst()
                .or(() -> open.some(STRANGERS, random).stream().max(Comparator.comparingDouble(densities::score)));
    }
}
