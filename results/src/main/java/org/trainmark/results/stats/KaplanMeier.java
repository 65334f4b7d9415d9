package org.trainmark.results.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * How many trials are still without the target at each time, after Kaplan and Meier (1958): trials that did not reach
 * it count for as long as they were seen.
 *
 * @param steps one for each time, in order
 */
record KaplanMeier(List<SurvivalStep> steps) {

    /** As R: survivals this near count as equal, because they are products of fractions. */
    private static final double TOLERANCE = Math.sqrt(Math.ulp(1.0));

    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /** Returns the table of trials; without any it has no steps. */
    public static KaplanMeier of(List<Sighting> trials) {
        List<SurvivalStep> steps = new ArrayList<>();
        int atRisk = trials.size();
        double survival = 1;
        double variance = 0;
        for (var entry : counts(trials).entrySet()) {
            int reached = entry.getValue()[0];
            int censored = entry.getValue()[1];
            survival *= (double) (atRisk - reached) / atRisk;
            variance += reached == 0 ? 0 : (double) reached / atRisk / (atRisk - reached);
            steps.add(new SurvivalStep(entry.getKey(), atRisk, reached, censored, survival, Math.sqrt(variance)));
            atRisk -= reached + censored;
        }
        return new KaplanMeier(steps);
    }

    /** Returns how many trials reached the target at each time, and how many were last seen then. */
    private static SortedMap<Double, int[]> counts(List<Sighting> trials) {
        SortedMap<Double, int[]> counts = new TreeMap<>();
        for (Sighting trial : trials) {
            counts.computeIfAbsent(trial.time(), time -> new int[2])[trial.reached() ? 0 : 1]++;
        }
        return counts;
    }

    /**
     * Returns the first time by which half the trials reached the target; the middle between that time and the next,
     * where it is exactly half; empty if fewer did.
     */
    public OptionalDouble median() {
        return firstAtHalf(SurvivalStep::survival);
    }

    /**
     * Returns the confidence interval of the median after Brookmeyer and Crowley (1982): where the limits of the
     * survival cross one half, as R's {@code survfit} prints it. An end that no limit crosses is unknown: 0 below,
     * infinite above.
     *
     * @param level such as 0.95
     */
    public Interval medianInterval(SurvivalStep.Confidence scale, double level) {
        double errors = NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - level) / 2);
        OptionalDouble low = firstAtHalf(step -> step.limit(scale, -errors));
        OptionalDouble high = firstAtHalf(step -> step.limit(scale, errors));
        return new Interval(low.orElse(0), high.orElse(Double.POSITIVE_INFINITY));
    }

    /** As R's {@code survfit}: limits are not known where the survival is 0, since its error is not. */
    private OptionalDouble firstAtHalf(ToDoubleFunction<SurvivalStep> curve) {
        OptionalDouble exactly = OptionalDouble.empty();
        for (SurvivalStep step : steps) {
            double share = curve.applyAsDouble(step);
            if (exactly.isPresent() && share < 0.5 - TOLERANCE) {
                return OptionalDouble.of((exactly.getAsDouble() + step.time()) / 2);
            }
            if (exactly.isEmpty() && share < 0.5 - TOLERANCE) {
                return OptionalDouble.of(step.time());
            }
            if (exactly.isEmpty() && share < 0.5 + TOLERANCE) {
                exactly = OptionalDouble.of(step.time());
            }
        }
        return exactly;
    }
}
