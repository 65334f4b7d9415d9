package org.trainmark.results.stats;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * How long training takes to reach its target, from one time for each trial: the one definition that tables, plots,
 * comparisons and recommendations share. Trials that did not reach it are censored, not dropped.
 *
 * <p>Where exactly half the trials reached it, every time from the last of these on is a median of Kaplan and Meier. As
 * R's {@code survfit}, this takes the first; {@link #noSoonerThan} takes one that is no sooner than an easier target's.
 *
 * @param trials how many trials tried
 * @param reached how many of them reached the target
 * @param median of Kaplan and Meier; empty if fewer than half reached it
 * @param interval 95 % confidence interval of the median, as of R's {@code survfit} with {@code conf.type = "log-log"},
 *     whose upper end is infinite with fewer than 7 trials, even if all reached it; empty with fewer than 5 trials, of
 *     which it would hold the median less often than it says, or if neither end is known
 */
public record TimeToTarget(int trials, int reached, OptionalDouble median, Optional<Interval> interval) {

    /** By the median, those that are not reached after all that are. */
    public static final Comparator<TimeToTarget> SOONEST_FIRST = Comparator.comparing(
                    (TimeToTarget time) -> !time.isReached())
            .thenComparingDouble(time -> time.median().orElse(0));

    private static final int FEWEST_FOR_INTERVAL = 5;
    private static final double LEVEL = 0.95;

    public TimeToTarget {
        requireNonNull(median, "median");
        requireNonNull(interval, "interval");
    }

    /**
     * Summarizes trials. Those that did not reach the target would never have: whatever time they were watched for,
     * they count as later than all that did.
     *
     * @throws IllegalArgumentException if there is no trial
     */
    public static TimeToTarget of(List<Sighting> trials) {
        if (trials.isEmpty()) {
            throw new IllegalArgumentException("a time to a target needs a trial");
        }
        int reached = (int) trials.stream().filter(Sighting::reached).count();
        KaplanMeier table = KaplanMeier.of(watchedToTheEnd(trials));
        Optional<Interval> interval = Optional.of(table.medianInterval(SurvivalStep.Confidence.LOG_LOG, LEVEL))
                .filter(bounds -> trials.size() >= FEWEST_FOR_INTERVAL && tellsAnything(bounds));
        return new TimeToTarget(trials.size(), reached, table.median(), interval);
    }

    private static List<Sighting> watchedToTheEnd(List<Sighting> trials) {
        double end = trials.stream().mapToDouble(Sighting::time).max().orElseThrow();
        return trials.stream()
                .map(trial -> trial.reached() ? trial : Sighting.notWithin(end))
                .toList();
    }

    private static boolean tellsAnything(Interval bounds) {
        return bounds.low() > 0 || Double.isFinite(bounds.high());
    }

    /**
     * Returns this time as one on a curve over targets: no sooner than that to an easier target, which can be later
     * only where exactly half the trials reached this one.
     */
    public TimeToTarget noSoonerThan(TimeToTarget easier) {
        return median.isPresent() && easier.median.orElse(0) > median.getAsDouble()
                ? new TimeToTarget(trials, reached, easier.median, interval)
                : this;
    }

    /** Returns whether at least half the trials reached the target, so that the median is a time. */
    public boolean isReached() {
        return median.isPresent();
    }
}
