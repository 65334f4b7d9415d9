package org.trainmark.results.history.change;

import java.util.Arrays;

/**
 * Where values lie and how far they spread, whatever a tenth of them is.
 *
 * @param level the median
 * @param spread standard deviation of the nine tenths that are nearest to it, corrected for normal noise
 */
record Robust(double level, double spread) {

    private static final double TRIMMED = 0.1;
    /** The standard deviation of a normal variable within its middle nine tenths. */
    private static final double OF_REST = 0.789;

    static Robust of(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double level = median(sorted);
        double[] off = Arrays.stream(sorted)
                .map(value -> Math.abs(value - level))
                .sorted()
                .toArray();
        int rest = off.length - (int) Math.ceil(off.length * TRIMMED);
        double squares = 0;
        for (int i = 0; i < rest; i++) {
            squares += off[i] * off[i];
        }
        return new Robust(level, Math.sqrt(squares / Math.max(1, rest - 1)) / OF_REST);
    }

    static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
