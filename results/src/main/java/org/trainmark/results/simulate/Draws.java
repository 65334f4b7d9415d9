package org.trainmark.results.simulate;

import java.util.SplittableRandom;

/**
 * How much is drawn for each figure.
 *
 * @param seed the same of which gives the same figures, however many threads draw them
 * @param comparisons of a single cell; of more cells there are fewer, since each takes longer
 * @param mostCells comparisons of more are left out
 */
public record Draws(long seed, int comparisons, int mostCells) {

    private static final long SEEDS = 1_000_003;

    public Draws {
        if (comparisons < 1 || mostCells < 1) {
            throw new IllegalArgumentException("no draws: %d, %d".formatted(comparisons, mostCells));
        }
    }

    /** Returns how many comparisons of so many cells there are. */
    int of(int cells) {
        return (int) Math.max(1, Math.round(comparisons / Math.sqrt(cells)));
    }

    /** Returns whether so many cells are drawn at all. */
    boolean has(int cells) {
        return cells <= mostCells;
    }

    /** Returns where the numbers of one comparison come from. */
    SplittableRandom random(int number) {
        return new SplittableRandom(seed * SEEDS + number);
    }
}
