package org.trainmark.bench.search.gaussian;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trainmark.bench.search.Evidence;
import org.trainmark.bench.search.Observation;

/** The chances that there is a loss at a place at all, and that it keeps each limit, where there is doubt. */
record Doubts(List<Chance> chances) {

    /** Failures are 1 and the rest -1: what is proposed must look nearer to the rest, since one beside it may fail. */
    private static final double FEASIBLE = -0.6;

    private static final double LEAST_FEASIBLE = 0.5;

    Doubts {
        chances = List.copyOf(chances);
    }

    static Doubts of(Evidence evidence) {
        int limits = evidence.observations().stream()
                .mapToInt(observation -> observation.excesses().length)
                .max()
                .orElse(0);
        return new Doubts(Stream.concat(
                        feasible(evidence).stream(),
                        IntStream.range(0, limits)
                                .mapToObj(i -> kept(evidence, i))
                                .flatMap(Optional::stream))
                .toList());
    }

    /** A process that is 1 at failures and -1 at all else; where nothing is known it is 0. */
    private static Optional<Chance> feasible(Evidence evidence) {
        List<MeasuredPlace> all = new ArrayList<>();
        evidence.observations().forEach(one -> all.add(new MeasuredPlace(one.place(), one.isMeasured() ? -1 : 1, 1)));
        evidence.refused().forEach(place -> all.add(new MeasuredPlace(place, 1, 1)));
        if (all.stream().allMatch(one -> one.value() < 0)) {
            return Optional.empty();
        }
        Learned failure = Learned.of(Measurements.merged(evidence.domain().categories(), all), 0, 1, NoiseGuess.SMALL);
        return Optional.of(new Chance(failure.process(), FEASIBLE, LEAST_FEASIBLE));
    }

    private static Optional<Chance> kept(Evidence evidence, int limit) {
        List<Observation> known = evidence.observations().stream()
                .filter(one -> Double.isFinite(one.excesses()[limit]))
                .toList();
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Learned excess = Learned.scaled(Measurements.of(evidence.domain(), known, one -> one.excesses()[limit]));
        return Optional.of(new Chance(excess.process(), excess.scaled(0), 0));
    }

    /** Returns whether a place is more likely good than not. */
    boolean allow(double[] place) {
        return chances.stream().allMatch(chance -> chance.isLikely(place));
    }
}
