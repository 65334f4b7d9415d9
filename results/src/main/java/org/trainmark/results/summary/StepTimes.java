package org.trainmark.results.summary;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.results.log.StepCounts;

/**
 * How long the steps of a cell took, all its trials together, in nanoseconds.
 *
 * @param steps how many there were
 * @param curve the percentiles, closer together towards 100 %
 */
public record StepTimes(
        long steps, long p50, long p90, long p99, long p999, long max, double mean, List<Percentile> curve) {

    private static final int POINTS_PER_DECADE = 12;
    private static final int DECADES = 5;

    /** The share of steps, in percent, that took no longer than {@code nanos}. */
    public record Percentile(double percent, long nanos) {}

    public StepTimes {
        curve = List.copyOf(curve);
    }

    static StepTimes of(StepCounts steps) {
        Percentiles percentiles = new Percentiles(steps);
        return new StepTimes(
                steps.total(),
                percentiles.at(50),
                percentiles.at(90),
                percentiles.at(99),
                percentiles.at(99.9),
                percentiles.max(),
                percentiles.mean(),
                curve(steps.total(), percentiles));
    }

    /** Goes no further than one step in a whole decade of them says anything. */
    private static List<Percentile> curve(long steps, Percentiles percentiles) {
        List<Percentile> curve = new ArrayList<>();
        for (int i = 0; i <= POINTS_PER_DECADE * DECADES; i++) {
            double oneIn = Math.pow(10, (double) i / POINTS_PER_DECADE);
            if (oneIn > steps) {
                break;
            }
            double percent = 100 - 100 / oneIn;
            curve.add(new Percentile(percent, percentiles.at(percent)));
        }
        return curve;
    }
}
