package org.trainmark.bench.search.simulate;

import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.trainmark.bench.search.Domain;
import org.trainmark.bench.search.Observation;
import org.trainmark.bench.search.Sampler;
import org.trainmark.bench.search.function.KnownFront;
import org.trainmark.bench.search.function.KnownFunction;

/**
 * How far samplers get where the truth is known.
 *
 * @param seed the same gives the same figures
 * @param searches how many of each kind there are; their medians are told
 */
public record SearchSimulation(long seed, int searches) {

    /** So many evaluations a search has that looks for a minimum. */
    public static final int EVALUATIONS = 50;

    /** So many it has where some places fail. */
    public static final int OF_FAILING = 40;

    /** So many of them do not count yet. */
    public static final int UNCOUNTED = 10;

    /** So many it has for a front. */
    public static final int OF_FRONT = 80;

    /** Returns how far above the minimum the best place is. */
    public Quartiles regret(Sampler sampler, KnownFunction function) {
        return quartiles(each -> least(Search.run(
                sampler,
                Search.cube(function.dimensions()),
                place -> Search.exact(place, function.regret(place)),
                each,
                EVALUATIONS)));
    }

    /** Returns the same where one of three optimizers has a setting that the others do not have. */
    public Quartiles regretUnderConditions(Sampler sampler) {
        return quartiles(each -> least(Search.run(
                sampler,
                MadeUp.OPTIMIZERS,
                place -> Search.exact(place, MadeUp.optimizerLoss(place)),
                each,
                EVALUATIONS)));
    }

    /** Returns how many trials after the first ten fail, where 4 places of 10 do not fit into memory. */
    public Quartiles failures(Sampler sampler) {
        return quartiles(each -> failing(sampler, each).stream()
                .skip(UNCOUNTED)
                .filter(one -> !one.isMeasured())
                .count());
    }

    /** Returns the best loss that such a search finds. */
    public Quartiles lossAmongFailures(Sampler sampler) {
        return quartiles(each -> least(failing(sampler, each)));
    }

    private static List<Observation> failing(Sampler sampler, long each) {
        return Search.run(sampler, MadeUp.SIZES, MadeUp::sizedTrial, each, OF_FAILING);
    }

    /** Returns which share of the largest hypervolume is found. */
    public Quartiles hypervolume(Sampler sampler, KnownFront front) {
        Domain domain = Search.cube(front.dimensions());
        return quartiles(each -> front.share(
                Search.run(sampler, domain, place -> Search.exact(place, front.values(place)), each, OF_FRONT).stream()
                        .map(Observation::losses)
                        .toList()));
    }

    private static double least(List<Observation> observations) {
        return observations.stream()
                .filter(Observation::isMeasured)
                .mapToDouble(one -> one.losses()[0])
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private Quartiles quartiles(LongToDoubleFunction search) {
        return Quartiles.of(seed, searches, search);
    }
}
