package org.trainmark.results.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trainmark.results.stats.KaplanMeier.Sighting;

/**
 * How long training takes to reach its target, from one time for each trial. Trials that did not reach it are censored,
 * not dropped.
 *
 * @param trials how many trials tried
 * @param reached how many of them reached the target
 * @param median of Kaplan and Meier; infinite if fewer than half reached it
 * @param interval 95 % confidence interval of the median, as of R's {@code survfit} with {@code conf.type = "log-log"},
 *     whose upper end is infinite with fewer than 7 trials, even if all reached it; empty with fewer than 3 trials, or
 *     if neither end is known
 */
public record TimeToTarget(int trials, int reached, double median, Optional<Interval> interval) {

    private static final int FEWEST_FOR_INTERVAL = 3;
    private static final double LEVEL = 0.95;

    /**
     * Summarizes times in any unit, of trials that would never have reached the target if they did not: they count as
     * later than all that did.
     *
     * @param times one for each trial, infinite where the target was not reached
     * @throws IllegalArgumentException if there is no time, or one that is negative or NaN
     */
    public static TimeToTarget of(double... times) {
        return of(Arrays.stream(times)
                .mapToObj(time -> new Sighting(time, Double.isFinite(time)))
                .toList());
    }

    /**
     * Summarizes times of trials, some of which ended, at the time given, before they had reached the target.
     *
     * @throws IllegalArgumentException if there is no trial
     */
    public static TimeToTarget of(List<Sighting> trials) {
        if (trials.isEmpty()) {
            throw new IllegalArgumentException("a time to a target needs a trial");
        }
        int reached = (int) trials.stream().filter(Sighting::reached).count();
        KaplanMeier table = KaplanMeier.of(trials);
        Optional<Interval> interval = Optional.of(table.medianInterval(SurvivalStep.Confidence.LOG_LOG, LEVEL))
                .filter(bounds -> trials.size() >= FEWEST_FOR_INTERVAL && tellsAnything(bounds));
        return new TimeToTarget(trials.size(), reached, table.median().orElse(Double.POSITIVE_INFINITY), interval);
    }

    private static boolean tellsAnything(Interval bounds) {
        return bounds.low() > 0 || Double.isFinite(bounds.high());
    }

    /** Returns whether at least half the trials reached the target, so that the median is a time. */
    public boolean isReached() {
        return Double.isFinite(median);
    }
}
