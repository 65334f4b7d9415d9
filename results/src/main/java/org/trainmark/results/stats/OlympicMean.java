package org.trainmark.results.stats;

import java.util.Arrays;
import java.util.OptionalDouble;

/** The mean without the lowest and the highest value, by which MLPerf Training scores the runs of a submission. */
public final class OlympicMean {

    /** So many values are needed for something to be left. */
    public static final int FEWEST = 3;

    private OlympicMean() {}

    /**
     * Returns the mean. One run that did not converge may be the slowest, which is dropped; two make the score void.
     *
     * @param times infinite for a run that did not converge
     * @return empty with fewer than 3 values, or if more than one is infinite
     */
    public static OptionalDouble of(double... times) {
        double[] kept = kept(times);
        boolean isVoid = kept.length == 0 || Double.isInfinite(kept[kept.length - 1]);
        return isVoid ? OptionalDouble.empty() : Arrays.stream(kept).average();
    }

    /** Returns the values in order, without the lowest and the highest. */
    static double[] kept(double... values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length < FEWEST ? new double[0] : Arrays.copyOfRange(sorted, 1, sorted.length - 1);
    }
}
