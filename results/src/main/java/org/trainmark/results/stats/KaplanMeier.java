package org.trainmark.results.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The share of trials in which something has not happened yet, over time, from trials that were watched for different
 * lengths (Kaplan and Meier 1958).
 *
 * @param steps where the share falls, in order of time
 * @param end when the last trial ended
 */
public record KaplanMeier(List<Step> steps, double end) {

    private static final double UPPER_QUANTILE = NormalDistribution.of(0, 1).inverseCumulativeProbability(0.975);
    private static final double ROUNDING = 1e-9;

    /**
     * A fall of the curve.
     *
     * @param time when it happened in {@code events} trials
     * @param atRisk trials in which it had neither happened nor were given up before
     * @param share of trials in which it has not happened by then
     * @param low end of the 95 % interval of the share, by Greenwood's variance of its log
     * @param high end of the interval, at most 1; NaN, as {@code low}, where the share is 0
     */
    public record Step(double time, int atRisk, int events, double share, double low, double high) {}

    /**
     * A trial.
     *
     * @param time when it happened, or else when the trial was given up
     */
    public record Watched(double time, boolean happened) {}

    public KaplanMeier {
        steps = List.copyOf(steps);
    }

    /** Estimates the curve; a trial given up at the time of an event still counts as at risk of it. */
    public static KaplanMeier of(List<Watched> trials) {
        double[] times = trials.stream()
                .filter(Watched::happened)
                .mapToDouble(Watched::time)
                .sorted()
                .distinct()
                .toArray();
        List<Step> steps = new ArrayList<>();
        double share = 1;
        double variance = 0;
        for (double time : times) {
            int atRisk = (int) trials.stream().filter(t -> t.time() >= time).count();
            int events = (int) trials.stream()
                    .filter(t -> t.happened() && t.time() == time)
                    .count();
            share *= 1 - (double) events / atRisk;
            variance += (double) events / atRisk / (atRisk - events);
            steps.add(step(time, atRisk, events, share, Math.sqrt(variance)));
        }
        return new KaplanMeier(
                steps, trials.stream().mapToDouble(Watched::time).max().orElse(0));
    }

    private static Step step(double time, int atRisk, int events, double share, double deviation) {
        if (events == atRisk) {
            return new Step(time, atRisk, events, 0, Double.NaN, Double.NaN);
        }
        double low = share * Math.exp(-UPPER_QUANTILE * deviation);
        double high = Math.min(1, share * Math.exp(UPPER_QUANTILE * deviation));
        return new Step(time, atRisk, events, share, low, high);
    }

    /** Returns the time by which it has happened in half the trials; infinite if it has not. */
    public double median() {
        return crossing(Step::share);
    }

    /** Returns the 95 % interval of the median; its ends may be infinite. */
    public Interval medianInterval() {
        return new Interval(crossing(Step::low), crossing(Step::high));
    }

    /** Where a curve lies exactly on one half, the middle of that part of it. */
    private double crossing(ToDoubleFunction<Step> curve) {
        for (int i = 0; i < steps.size(); i++) {
            double share = curve.applyAsDouble(steps.get(i));
            if (Math.abs(share - 0.5) < ROUNDING) {
                double next = i + 1 < steps.size() ? steps.get(i + 1).time() : end;
                return (steps.get(i).time() + next) / 2;
            }
            if (share < 0.5 + ROUNDING) {
                return steps.get(i).time();
            }
        }
        return Double.POSITIVE_INFINITY;
    }
}
