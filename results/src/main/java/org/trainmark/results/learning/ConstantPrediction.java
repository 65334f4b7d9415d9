package org.trainmark.results.learning;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trainmark.results.Confusion;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;
import org.trainmark.results.TrialReport;
import org.trainmark.results.stats.Medians;

/**
 * What is reached on the validation split by saying the same of every example: the shares of the classes, or the mean
 * target. A network that is no better has learned nothing.
 *
 * @param accuracy share of the most frequent class, from 0 to 1; empty where the task has no classes
 */
public record ConstantPrediction(double loss, OptionalDouble accuracy) {

    private static final double LOSS_MARGIN = 0.02;
    private static final double ACCURACY_MARGIN = 0.05;

    public ConstantPrediction {
        requireNonNull(accuracy, "accuracy");
    }

    /**
     * Reads it off a trial. Of a log from before it was kept, it is that of classes that are equally frequent, where
     * their number is known; empty where it is not, and where it would leave nothing to learn.
     */
    public static Optional<ConstantPrediction> of(TrialReport trial) {
        OptionalDouble loss = measured(trial, MetricNames.CONSTANT_LOSS);
        Optional<ConstantPrediction> known = loss.isPresent()
                ? Optional.of(new ConstantPrediction(loss.getAsDouble(), accuracy(trial)))
                : trial.findings().confusion().map(Confusion::classes).map(classes -> ofEqual(classes.size()));
        return known.filter(constant -> constant.loss > 0 && Double.isFinite(constant.loss));
    }

    private static ConstantPrediction ofEqual(int classes) {
        return new ConstantPrediction(Math.log(classes), OptionalDouble.of(1.0 / classes));
    }

    /** Returns the share of the most frequent class: where it is told, or a trial of a task with classes has none. */
    public static OptionalDouble accuracy(TrialReport trial) {
        return measured(trial, MetricNames.CONSTANT_ACCURACY);
    }

    private static OptionalDouble measured(TrialReport trial, String name) {
        return trial.measured(name).map(Measurement::value).filter(Double::isFinite).stream()
                .mapToDouble(Double::doubleValue)
                .findFirst();
    }

    /**
     * Returns whether a training ended no better than this: over the last quarter of its evaluations neither its loss
     * is lower by more than 2 %, nor its accuracy higher by more than 5 % of what is left to 1.
     *
     * @param curve one point for each evaluation, at least one
     */
    public boolean isAsGoodAs(List<CurvePoint> curve) {
        List<CurvePoint> end = curve.subList(curve.size() - Math.max(1, curve.size() / 4), curve.size());
        double[] losses = end.stream().mapToDouble(CurvePoint::validationLoss).toArray();
        double[] accuracies = end.stream()
                .flatMapToDouble(point -> point.validationAccuracy().stream())
                .toArray();
        // Without a majority class, what the loss would be the share of.
        double share = accuracy.orElse(Math.exp(-loss));
        return Medians.of(losses) >= (1 - LOSS_MARGIN) * loss
                && (accuracies.length == 0 || Medians.of(accuracies) <= share + ACCURACY_MARGIN * (1 - share));
    }

    /** Returns a loss as a share of this one. */
    double share(double other) {
        return other / loss;
    }
}
