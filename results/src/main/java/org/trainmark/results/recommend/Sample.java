package org.trainmark.results.recommend;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.OptionalDouble;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.trainmark.results.stats.Estimate;
import org.trainmark.results.stats.Sighting;
import org.trainmark.results.stats.TimeToTarget;

/**
 * What the trials of a cell say of an objective.
 *
 * @param typical how they become the one value that tables show
 * @param moreIsBetter whether a larger value is better
 * @param values one for each trial that has one, each positive; a time to a target may not have been reached
 * @param price by which values are multiplied: 1 for what costs nothing
 */
public record Sample(Typical typical, boolean moreIsBetter, List<Sighting> values, double price) {

    /** A clock counts nanoseconds, and what costs nothing has no log. */
    private static final double LEAST = 1e-9;

    /** What stands for all trials of a cell. */
    public enum Typical {
        GEOMETRIC_MEAN("geometric mean"),
        /** Of accuracies and losses. */
        MEAN("mean"),
        /** Of Kaplan and Meier, of times to a target. */
        MEDIAN("Kaplan-Meier median");

        private final String label;

        Typical(String label) {
            this.label = label;
        }

        /** Returns the words for people: {@code geometric mean}. */
        public String label() {
            return label;
        }
    }

    public Sample {
        requireNonNull(typical, "typical");
        values = List.copyOf(values);
    }

    /** Returns the value that tables show; empty if no trial has one, or fewer than half got there. */
    public OptionalDouble value() {
        if (values.isEmpty()) {
            return OptionalDouble.empty();
        }
        double[] times = values.stream().mapToDouble(Sighting::time).toArray();
        OptionalDouble plain = switch (typical) {
            case MEDIAN -> TimeToTarget.of(values).median();
            case GEOMETRIC_MEAN -> OptionalDouble.of(Estimate.geometric(times).value());
            case MEAN -> OptionalDouble.of(Estimate.arithmetic(times).value());
        };
        return plain.isPresent() ? OptionalDouble.of(price * plain.getAsDouble()) : plain;
    }

    int trials() {
        return values.size();
    }

    /** Returns the share of resamplings of the trials in which fewer than half reach the target. */
    double never() {
        int reached = logs().length;
        return reached == values.size()
                ? 0
                : BinomialDistribution.of(values.size(), (double) reached / values.size())
                        .cumulativeProbability((values.size() - 1) / 2);
    }

    /** Returns the log of the value, the least for the best. */
    double center() {
        return log(value().orElseThrow());
    }

    /** Returns the logs of what was reached, the least for the best. */
    double[] logs() {
        return values.stream()
                .filter(Sighting::reached)
                .mapToDouble(value -> log(price * value.time()))
                .toArray();
    }

    private double log(double value) {
        double log = Math.log(Math.max(value, LEAST));
        return moreIsBetter ? -log : log;
    }

    /** Returns the value that has this log. */
    double ofLog(double log) {
        return Math.exp(moreIsBetter ? -log : log);
    }

    /** Returns the variance of {@link #center()} for a variance of 1 between trials; of a median, of normal ones. */
    double varianceOfCenter() {
        int n = values.size();
        return typical == Typical.MEDIAN ? Math.PI / (2 * n + Math.PI - 2) : 1.0 / n;
    }
}
