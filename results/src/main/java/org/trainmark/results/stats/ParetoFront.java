package org.trainmark.results.stats;

import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** The choices that no other choice beats: none is as good in both respects and better in one. */
public final class ParetoFront {

    /**
     * One choice.
     *
     * @param cost the less the better
     * @param gain the more the better
     */
    public record Choice(double cost, double gain) {

        boolean isComparable() {
            return Double.isFinite(cost) && Double.isFinite(gain);
        }
    }

    private ParetoFront() {}

    /** Returns the indices of the choices on the front; one with a cost or gain that is not finite is never there. */
    public static SortedSet<Integer> of(List<Choice> choices) {
        List<Integer> cheapestFirst = IntStream.range(0, choices.size())
                .boxed()
                .filter(i -> choices.get(i).isComparable())
                .sorted(Comparator.<Integer>comparingDouble(i -> choices.get(i).cost())
                        .thenComparingDouble(i -> -choices.get(i).gain()))
                .toList();
        SortedSet<Integer> front = new TreeSet<>();
        Choice last = new Choice(Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY);
        for (int i : cheapestFirst) {
            if (choices.get(i).gain() > last.gain() || choices.get(i).equals(last)) {
                last = choices.get(i);
                front.add(i);
            }
        }
        return Collections.unmodifiableSortedSet(front);
    }
}
