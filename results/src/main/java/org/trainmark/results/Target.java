package org.trainmark.results;

import static java.util.Objects.requireNonNull;

import java.util.Optional;

/** The quality that a training is meant to reach, as measured on the validation split. */
public record Target(Metric metric, double value) {

    /** What quality is measured by. */
    public enum Metric {
        ACCURACY,
        LOSS
    }

    public Target {
        requireNonNull(metric, "metric");
    }

    /** Returns whether a point of a curve is at the target or beyond. */
    public boolean reachedAt(CurvePoint point) {
        return switch (metric) {
            case ACCURACY -> point.validationAccuracy().orElse(Double.NaN) >= value;
            case LOSS -> Double.isFinite(point.validationLoss()) && point.validationLoss() <= value;
        };
    }

    /** Returns the first point of a curve that is at the target or beyond. */
    public Optional<CurvePoint> firstReachedIn(Iterable<CurvePoint> curve) {
        for (CurvePoint point : curve) {
            if (reachedAt(point)) {
                return Optional.of(point);
            }
        }
        return Optional.empty();
    }
}
