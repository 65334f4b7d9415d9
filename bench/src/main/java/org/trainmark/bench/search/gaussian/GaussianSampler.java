package org.trainmark.bench.search.gaussian;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.trainmark.bench.search.Domain;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.OpenPlaces;
import org.trainmark.bench.search.Sampler;
import org.trainmark.bench.search.ScrambledSobol;
import org.trainmark.bench.search.Ticket;

/**
 * Proposes where a Gaussian process expects the most improvement for a second, times the chance that there is a loss at
 * all and that each limit is kept.
 */
public final class GaussianSampler implements Sampler {

    private static final int SPREAD = 512;
    private static final int NEAR = 64;
    private static final int STRANGERS = 512;

    private final Sampler first;

    /** @param first proposes until there is enough to model */
    public GaussianSampler(Sampler first) {
        this.first = first;
    }

    @Override
    public Optional<double[]> propose(Evidence evidence, Ticket ticket) {
        if (evidence.isScant()) {
            return first.propose(evidence, ticket);
        }
        SplittableRandom random = ticket.random();
        OpenPlaces open = new OpenPlaces(evidence);
        Losses losses = Losses.of(evidence);
        Doubts doubts = Doubts.of(evidence);
        List<double[]> kept = losses.places().stream().filter(doubts::allow).toList();
        Merit merit = merit(evidence, losses, doubts, kept);
        List<double[]> candidates = candidates(evidence.domain(), losses.best(kept), random);
        Climb climb = new Climb(evidence.domain(), merit, place -> open.has(place) && losses.tellApart(place));
        return climb.best(candidates)
                .or(() -> new Climb(evidence.domain(), merit, open::has).best(open.some(STRANGERS, random)));
    }

    private static Merit merit(Evidence evidence, Losses losses, Doubts doubts, List<double[]> kept) {
        List<Merit> merits = new ArrayList<>(doubts.chances());
        if (!kept.isEmpty()) {
            merits.add(losses.improvement(kept));
        }
        Cheapness.of(evidence).ifPresent(merits::add);
        return new Merits(merits);
    }

    /** Returns places everywhere, and some about the best. */
    private static List<double[]> candidates(Domain domain, List<double[]> best, SplittableRandom random) {
        List<double[]> candidates = new ArrayList<>();
        ScrambledSobol sobol = new ScrambledSobol(domain.size(), random.nextLong());
        for (int i = 0; i < SPREAD; i++) {
            candidates.add(domain.place(sobol.point(i)));
        }
        for (int i = 0; i < (best.isEmpty() ? 0 : NEAR); i++) {
            double reach = Math.pow(10, -1 - 2 * random.nextDouble());
            candidates.add(Neighbors.near(domain, best.get(i % best.size()), reach, random));
        }
        return candidates;
    }
}
