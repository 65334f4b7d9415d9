package org.trainmark.bench.search.simulate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.trainmark.bench.search.Dimension;
import org.trainmark.bench.search.Domain;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.Observation;
import org.trainmark.bench.search.Sampler;
import org.trainmark.bench.search.Ticket;

/** A search with one worker, over a function that is computed at once. */
public final class Search {

    private Search() {}

    /**
     * Returns what came of each place, in order.
     *
     * @param evaluations how many places are measured at most
     */
    public static List<Observation> run(
            Sampler sampler, Domain domain, Function<double[], Observation> function, long seed, int evaluations) {
        List<Observation> observations = new ArrayList<>();
        for (int number = 0; number < evaluations; number++) {
            Evidence evidence = new Evidence(domain, observations, List.of(), List.of());
            Optional<double[]> place = sampler.propose(evidence, new Ticket(seed, number));
            if (place.isEmpty()) {
                break;
            }
            observations.add(function.apply(place.get()));
        }
        return observations;
    }

    /** Returns what a trial tells whose losses are known without noise. */
    public static Observation exact(double[] place, double... losses) {
        return new Observation(place, losses, new double[0], 1, 1);
    }

    /** Returns a domain of so many numbers from 0 to 1. */
    public static Domain cube(int dimensions) {
        return new Domain(Collections.nCopies(dimensions, new Dimension.Continuous(Optional.empty())));
    }
}
