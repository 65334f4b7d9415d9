package org.trainmark.results.engines;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.Medians;

/**
 * How fast one profile of a contender is at one place.
 *
 * @param throughputs of its trials, in samples per second
 */
public record Reading(String profile, List<Double> throughputs) {

    public Reading {
        requireNonNull(profile, "profile");
        throughputs = List.copyOf(throughputs);
    }

    /** Returns the median over trials, in samples per second. */
    public double median() {
        return Medians.of(values());
    }

    /** Returns how many times as fast this is as another. */
    Estimate over(Reading other) {
        return Estimate.ratio(values(), other.values());
    }

    private double[] values() {
        return throughputs.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
