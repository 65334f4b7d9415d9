package org.trainmark.core.train;

import static java.util.Objects.requireNonNull;

import org.trainmark.core.SettingException;
import org.trainmark.core.engine.Evaluation;

/** The quality on the validation split that a training is to reach. */
public record QualityTarget(Metric metric, double value) {

    /** What quality is measured by. */
    public enum Metric {
        /** At least the value. */
        ACCURACY,
        /** At most the value. */
        LOSS
    }

    public QualityTarget {
        requireNonNull(metric, "metric");
        if (!Double.isFinite(value)) {
            throw new SettingException("target", "must be a finite number, but is " + value);
        }
    }

    /** Returns whether an evaluation is as good; one whose loss is not finite never is. */
    boolean reachedBy(Evaluation evaluation) {
        if (!Double.isFinite(evaluation.loss())) {
            return false;
        }
        return switch (metric) {
            case ACCURACY -> evaluation.accuracy().orElse(Double.NaN) >= value;
            case LOSS -> evaluation.loss() <= value;
        };
    }
}
