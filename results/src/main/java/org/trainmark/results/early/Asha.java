package org.trainmark.results.early;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Asynchronous successive halving (Li et al. 2020) with trainings that pause at each rung: whenever a worker is free,
 * the best that is not yet promoted goes on from the highest rung that has one to promote, or else another training
 * begins. No rung promotes more than its share, so what all trainings cost does not depend on their order.
 *
 * @param rungs how many there are; the last is the end
 * @param factor one of so many at a rung is promoted
 */
public record Asha(int rungs, int factor) {

    /**
     * A training that came to a rung.
     *
     * @param training its number
     * @param loss that it had there; infinite of one that failed, which counts and is not promoted
     */
    public record Arrival(int training, double loss) {}

    /** That a training goes on from a rung, 0 being the lowest. */
    public record Promotion(int rung, int training) {}

    public Asha {
        if (rungs < 1 || factor < 2) {
            throw new IllegalArgumentException("no ASHA: %d rungs, factor %d".formatted(rungs, factor));
        }
    }

    /**
     * Returns what to promote next; empty if another training is to begin.
     *
     * @param arrivals at each rung, from the lowest, in the order in which they came
     * @param made all promotions so far, of trainings that are still on their way too
     */
    public Optional<Promotion> next(List<List<Arrival>> arrivals, Set<Promotion> made) {
        return IntStream.iterate(rungs - 2, rung -> rung >= 0, rung -> rung - 1)
                .mapToObj(rung -> next(rung, arrivals.get(rung), made))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Optional<Promotion> next(int rung, List<Arrival> arrivals, Set<Promotion> made) {
        int share = arrivals.size() / factor;
        long promoted = made.stream().filter(one -> one.rung() == rung).count();
        return promoted >= share
                ? Optional.empty()
                : arrivals.stream()
                        .sorted(Comparator.comparingDouble(Arrival::loss))
                        .limit(share)
                        .filter(arrival -> Double.isFinite(arrival.loss()))
                        .map(arrival -> new Promotion(rung, arrival.training()))
                        .filter(promotion -> !made.contains(promotion))
                        .findFirst();
    }
}
