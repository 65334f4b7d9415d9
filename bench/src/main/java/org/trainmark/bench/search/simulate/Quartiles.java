package org.trainmark.bench.search.simulate;

import java.util.Arrays;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;

/** A quarter, a half and three quarters of some figures are at most at these. */
public record Quartiles(double low, double median, double high) {

    private static final long SEEDS = 1_000_003;

    /** Returns those of some figures, at least one. */
    public static Quartiles of(double[] figures) {
        double[] rising = figures.clone();
        Arrays.sort(rising);
        int last = rising.length - 1;
        return new Quartiles(rising[last / 4], rising[last / 2], rising[last - last / 4]);
    }

    /**
     * Returns those of the figures that seeds lead to.
     *
     * @param seed from which the others follow
     */
    public static Quartiles of(long seed, int count, LongToDoubleFunction figure) {
        return of(seeds(seed, count).parallel().mapToDouble(figure).toArray());
    }

    /** Returns so many seeds that follow from one. */
    public static LongStream seeds(long seed, int count) {
        return LongStream.range(0, count).map(i -> SEEDS * seed + i);
    }
}
