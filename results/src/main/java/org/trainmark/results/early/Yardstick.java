package org.trainmark.results.early;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Target;

/**
 * What trainings are compared by on their way. Rules know only losses, of which less is better: a validation loss, or a
 * validation accuracy with its sign turned.
 *
 * @param quality what counts of a point
 * @param pace where two trainings are equally far
 */
public record Yardstick(Target.Metric quality, Pace pace) {

    /** No error has no log. */
    private static final double LEAST_ERROR = 1e-3;

    private static final double LEAST_LOSS = 1e-12;

    public Yardstick {
        requireNonNull(quality, "quality");
        requireNonNull(pace, "pace");
    }

    /** Returns the loss at a point; infinite where what counts is not finite or not there. */
    public double loss(CurvePoint point) {
        double loss = ofAccuracy() ? -point.validationAccuracy().orElse(Double.NaN) : point.validationLoss();
        return Double.isFinite(loss) ? loss : Double.POSITIVE_INFINITY;
    }

    /**
     * Returns a loss on a scale on which trainings are about equally noisy however good they are: the log of a
     * validation loss or, of an accuracy, of the error and a tenth of a point.
     */
    public double even(double loss) {
        return Math.log(ofAccuracy() ? Math.max(1 + loss, 0) + LEAST_ERROR : Math.max(loss, LEAST_LOSS));
    }

    /** Returns the loss of a value on that scale. */
    public double ofEven(double even) {
        return ofAccuracy() ? Math.exp(even) - LEAST_ERROR - 1 : Math.exp(even);
    }

    /** Returns a loss as people know it: an accuracy of 0.61 and not a loss of -0.61. */
    public double value(double loss) {
        return ofAccuracy() ? -loss : loss;
    }

    /** Returns a finite loss in words: {@code 0.61}. */
    public String text(double loss) {
        return ShortNumber.of(value(loss), ShortNumber.USUAL);
    }

    /** Returns two finite losses in words, with as many digits as it takes to tell them apart. */
    List<String> texts(double one, double other) {
        int digits = ShortNumber.USUAL;
        while (digits < ShortNumber.MOST
                && one != other
                && ShortNumber.of(value(one), digits).equals(ShortNumber.of(value(other), digits))) {
            digits++;
        }
        return List.of(ShortNumber.of(value(one), digits), ShortNumber.of(value(other), digits));
    }

    /** Returns the word for what counts: {@code accuracy}. */
    public String word() {
        return quality.name().toLowerCase(Locale.ROOT);
    }

    /** Returns on which side of another a worse value is. */
    String worse() {
        return ofAccuracy() ? "below" : "above";
    }

    private boolean ofAccuracy() {
        return quality == Target.Metric.ACCURACY;
    }
}
