package org.trainmark.results.compare.contrast;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trainmark.results.stats.MeanDifference.Part;

/**
 * One run's values of a metric in one cell, on the metric's scale.
 *
 * @param values of the trials that have one
 * @param trend of the run
 */
record RunSample(List<Value> values, Trend trend) {

    RunSample {
        values = List.copyOf(values);
        requireNonNull(trend, "trend");
    }

    /**
     * A trial's value.
     *
     * @param place in the order in which trials ended
     */
    record Value(long seed, double place, double value) {}

    static RunSample of(ComparedMetric metric, List<ComparedTrial> trials, Trend trend) {
        List<Value> values = new ArrayList<>();
        for (ComparedTrial trial : trials) {
            metric.scaled(trial).ifPresent(value -> values.add(new Value(trial.seed(), trial.order(), value)));
        }
        return new RunSample(values, trend);
    }

    /** Returns this sample with the values of some seeds alone. */
    RunSample of(Set<Long> seeds) {
        return new RunSample(
                values.stream().filter(value -> seeds.contains(value.seed())).toList(), trend);
    }

    int trials() {
        return values.size();
    }

    /** Returns the mean without the trend. */
    double mean() {
        return values.stream()
                .mapToDouble(value -> trend.without(value.place(), value.value()))
                .average()
                .orElseThrow();
    }

    /** Returns the variance of the mean that comes of how the trials scatter; with fewer than 2 there is none. */
    Part scatter() {
        double mean = mean();
        double squares = values.stream()
                .mapToDouble(value -> trend.without(value.place(), value.value()) - mean)
                .map(distance -> distance * distance)
                .sum();
        double freedom = trials() - 1 - shareOfTrend();
        return new Part(squares / freedom / trials(), freedom);
    }

    /** Returns how much of the degree of freedom that the trend costs falls on these trials. */
    private double shareOfTrend() {
        if (!trend.isTakenOut()) {
            return 0;
        }
        double middle = place();
        return values.stream()
                        .mapToDouble(value -> (value.place() - middle) * (value.place() - middle))
                        .sum()
                / trend.drift().squares();
    }

    /** Returns how far these trials lie from the middle of the run, on average; 0 where no trend is taken out. */
    double distance() {
        return trend.isTakenOut() ? place() - trend.drift().center() : 0;
    }

    private double place() {
        return values.stream().mapToDouble(Value::place).average().orElse(0);
    }
}
