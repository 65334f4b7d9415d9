package org.trainmark.results.memory;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.PredictionInterval;

/**
 * How far what was measured lies from a model, relative to it.
 *
 * @param aboutModel relative standard deviation of the points about the model; empty where it goes through them
 *     whatever they are
 * @param ofTrials relative standard deviation of trials of the same cell
 * @param freedom degrees of freedom of the former
 */
record Deviations(OptionalDouble aboutModel, double ofTrials, int freedom) {

    /** No account of memory is surer than that. */
    static final double LEAST_ERROR = 0.005;

    private static final double BOUNDARY = 0.975;

    Deviations {
        requireNonNull(aboutModel, "aboutModel");
    }

    /** @param error of a point, relative */
    static <P> Deviations of(List<P> points, ToDoubleFunction<P> error, int freedom, double ofTrials) {
        double squares = points.stream()
                .mapToDouble(point -> error.applyAsDouble(point) * error.applyAsDouble(point))
                .sum();
        return new Deviations(
                freedom > 0 ? OptionalDouble.of(Math.sqrt(squares / freedom)) : OptionalDouble.empty(),
                ofTrials,
                freedom);
    }

    /**
     * Returns what the bytes of one more trial lie between with a confidence of 95 %, by Student's t. Never narrower
     * than 0.5 % to either side; empty where nothing says how far the model errs.
     *
     * @param told by the model
     * @param errorOfModel standard error of that, for a relative deviation of 1 of the points
     */
    Optional<Interval> band(double told, double errorOfModel) {
        return aboutModel.stream()
                .mapToObj(about -> {
                    double relative = Math.hypot(about, ofTrials) * Math.abs(told);
                    Interval around = PredictionInterval.about(
                            told, Math.hypot(relative, about * errorOfModel), freedom, BOUNDARY);
                    double half = Math.max(around.high() - told, LEAST_ERROR * Math.abs(told));
                    return new Interval(told - half, told + half).within(0, Double.MAX_VALUE);
                })
                .findFirst();
    }

    /** Returns the relative deviation of the trials of a cell, pooled over cells; 0 where each has one trial. */
    static double ofTrials(Collection<List<Double>> cells) {
        double squares = 0;
        int freedom = 0;
        for (List<Double> trials : cells) {
            double mean =
                    trials.stream().mapToDouble(Double::doubleValue).average().orElse(0);
            squares += trials.stream()
                    .mapToDouble(value -> (value / mean - 1) * (value / mean - 1))
                    .sum();
            freedom += trials.size() - 1;
        }
        return freedom == 0 || !Double.isFinite(squares) ? 0 : Math.sqrt(squares / freedom);
    }
}
