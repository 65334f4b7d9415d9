package org.trainmark.results.early;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The brackets of Hyperband (Li et al. 2018), in whole numbers: a logarithm in floating point loses the sixth bracket
 * of 243 units by a factor of 3.
 *
 * @param first units that a training is given at least, at its first rung
 * @param most units of a whole training
 * @param factor by which a rung is further than the one before, and has fewer trainings
 */
public record Hyperband(long first, long most, int factor) {

    public Hyperband {
        if (first < 1 || most < first || factor < 2) {
            throw new IllegalArgumentException(
                    "no Hyperband: from %d to %d units by a factor of %d".formatted(first, most, factor));
        }
    }

    /** Returns how often a training is promoted at most on its way to the end. */
    public int promotions() {
        int promotions = 0;
        for (long reach = first; reach <= most / factor; reach *= factor) {
            promotions++;
        }
        return promotions;
    }

    /** Returns how far trainings are at each rung of the bracket with most rungs; the last is the end. */
    public List<Long> units() {
        return bracket(1, promotions()).rounds().stream()
                .map(Bracket.Round::units)
                .toList();
    }

    /** Returns successive halving of so many trainings; at least one comes to the end. */
    public Bracket bracket(long trainings, int promotions) {
        return new Bracket(IntStream.rangeClosed(0, promotions)
                .mapToObj(i ->
                        new Bracket.Round(Math.max(1, trainings / power(i)), Math.max(1, most / power(promotions - i))))
                .toList());
    }

    /** Returns all brackets, the one with most rungs first. */
    public List<Bracket> brackets() {
        int rungs = promotions() + 1;
        return IntStream.iterate(promotions(), promotions -> promotions >= 0, promotions -> promotions - 1)
                .mapToObj(promotions ->
                        bracket(ceiling(Math.multiplyExact(rungs, power(promotions)), promotions + 1L), promotions))
                .toList();
    }

    private long power(int exponent) {
        return LongStream.generate(() -> factor).limit(exponent).reduce(1, Math::multiplyExact);
    }

    private static long ceiling(long number, long divisor) {
        return Math.floorDiv(number + divisor - 1, divisor);
    }
}
