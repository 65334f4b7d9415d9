package org.trainmark.results.stats;

import java.util.Arrays;
import java.util.Optional;

/**
 * How long training takes to reach its target, from one time for each trial. Trials that did not reach it count as
 * later than all that did; they are not dropped.
 *
 * @param trials how many trials tried
 * @param reached how many of them reached the target
 * @param median infinite if fewer than half reached it
 * @param interval from the earliest trial to the latest, which is infinite if not all reached it; empty with fewer than
 *     3 trials, or if none reached it
 */
public record TimeToTarget(int trials, int reached, double median, Optional<Interval> interval) {

    private static final int FEWEST_FOR_INTERVAL = 3;

    /**
     * Summarizes times in any unit. The median is that of a survival curve: where exactly half the trials reached the
     * target by some time, it is the middle between that time and the next, or that time if there is no next.
     *
     * @param times one for each trial, infinite where the target was not reached
     * @throws IllegalArgumentException if there is no time, or one that is negative or NaN
     */
    public static TimeToTarget of(double... times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        if (sorted.length == 0 || !(sorted[0] >= 0) || Double.isNaN(sorted[sorted.length - 1])) {
            throw new IllegalArgumentException(
                    "times must be there and not negative, but are " + Arrays.toString(times));
        }
        int reached = (int) Arrays.stream(sorted).filter(Double::isFinite).count();
        Optional<Interval> interval = sorted.length < FEWEST_FOR_INTERVAL || reached == 0
                ? Optional.empty()
                : Optional.of(new Interval(sorted[0], sorted[sorted.length - 1]));
        return new TimeToTarget(sorted.length, reached, median(sorted), interval);
    }

    private static double median(double[] sorted) {
        double lower = sorted[(sorted.length - 1) / 2];
        double upper = sorted[sorted.length / 2];
        return Double.isInfinite(upper) ? lower : (lower + upper) / 2;
    }

    /** Returns whether at least half the trials reached the target, so that the median is a time. */
    public boolean isReached() {
        return Double.isFinite(median);
    }
}
