package org.trainmark.bench.search.parzen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.Observation;
import org.trainmark.bench.search.OpenPlaces;
import org.trainmark.bench.search.Ranking;
import org.trainmark.bench.search.Sampler;
import org.trainmark.bench.search.Ticket;

/**
 * Proposes where good places are denser than the others: a tree of Parzen estimators. The others are the rest of what
 * was measured, all that failed or was refused, and what is pending, so that no two tickets crowd at one place.
 */
public final class ParzenSampler implements Sampler {

    private static final int TRIES = 20;
    private static final int STRANGERS = 256;

    private final Sampler first;

    /** @param first proposes until there is enough to compare */
    public ParzenSampler(Sampler first) {
        this.first = first;
    }

    /** How many of so many measured places are the good ones. */
    static int good(int measured) {
        return Math.min((measured + 9) / 10, 25);
    }

    @Override
    public Optional<double[]> propose(Evidence evidence, Ticket ticket) {
        if (evidence.isScant()) {
            return first.propose(evidence, ticket);
        }
        OpenPlaces open = new OpenPlaces(evidence);
        Densities densities = densities(evidence);
        SplittableRandom random = ticket.random();
        return Stream.generate(() -> densities.place(random))
                .limit(TRIES)
                .filter(open::has)
                .findFirst()
                .or(() -> open.some(STRANGERS, random).stream().max(Comparator.comparingDouble(densities::score)));
    }

    private static Densities densities(Evidence evidence) {
        List<Observation> ranked = Ranking.of(evidence).measured();
        Set<Observation> best = new HashSet<>(ranked.subList(0, good(ranked.size())));
        List<double[]> good = new ArrayList<>();
        List<double[]> others = new ArrayList<>();
        for (Observation observation : evidence.observations()) {
            (best.contains(observation) ? good : others).add(observation.place());
        }
        others.addAll(evidence.refused());
        others.addAll(evidence.pending());
        return new Densities(evidence.domain(), good, others);
    }
}
