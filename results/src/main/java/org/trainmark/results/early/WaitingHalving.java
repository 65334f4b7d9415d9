package org.trainmark.results.early;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trainmark.results.early.Asha.Arrival;
import org.trainmark.results.early.Asha.Promotion;

/**
 * Successive halving (Jamieson and Talwalkar 2016) with trainings that pause at each rung: none goes on before all have
 * come that will, so a rung promotes its best whatever the order.
 *
 * @param factor one of so many at a rung is promoted
 */
public record WaitingHalving(int factor) {

    public WaitingHalving {
        if (factor < 2) {
            throw new IllegalArgumentException("no halving by a factor of " + factor);
        }
    }

    /**
     * Returns what to promote next; empty if others are to come first, or nothing is left.
     *
     * @param arrivals at each rung, from the lowest; the last is the end
     * @param made all promotions so far, of trainings that are still on their way too
     * @param begun how many trainings come to the lowest rung
     */
    public Optional<Promotion> next(List<List<Arrival>> arrivals, Set<Promotion> made, int begun) {
        int expected = begun;
        for (int rung = 0;
                rung < arrivals.size() - 1 && arrivals.get(rung).size() >= expected && expected > 0;
                rung++) {
            List<Promotion> best = best(rung, arrivals.get(rung), expected / factor);
            Optional<Promotion> next =
                    best.stream().filter(promotion -> !made.contains(promotion)).findFirst();
            if (next.isPresent()) {
                return next;
            }
            expected = best.size();
        }
        return Optional.empty();
    }

    /** One that failed is not promoted, and none takes its place. */
    private static List<Promotion> best(int rung, List<Arrival> arrivals, int share) {
        return arrivals.stream()
                .sorted(Comparator.comparingDouble(Arrival::loss))
                .limit(share)
                .filter(arrival -> Double.isFinite(arrival.loss()))
                .map(arrival -> new Promotion(rung, arrival.training()))
                .toList();
    }
}
