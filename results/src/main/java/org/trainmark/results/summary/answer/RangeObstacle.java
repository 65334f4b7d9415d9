package org.trainmark.results.summary.answer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.trainmark.results.RangePoint;

/** Why a learning-rate range test suggests no rate, and what to change of it. */
public final class RangeObstacle {

    /** A step to more than twice the rate passes over the rates at which a loss falls. */
    private static final double WIDEST_STEP = 2;

    private static final double LEAST_FALL = 0.1;

    private RangeObstacle() {}

    /**
     * Returns a part of a sentence.
     *
     * @param curve of the test, in rising order of the rate, without the step that ended it
     */
    public static String of(List<RangePoint> curve) {
        if (curve.size() < 2) {
            return "the loss blew up at the lowest rate: begin lower (measure.range-test.from)";
        }
        double factor = curve.get(1).rate() / curve.get(0).rate();
        if (factor > WIDEST_STEP) {
            return String.format(
                    Locale.ROOT,
                    "each step went to %.0f times the rate before, too far to see the loss fall: more steps"
                            + " (measure.range-test.steps)",
                    factor);
        }
        return ofDense(curve);
    }

    private static String ofDense(List<RangePoint> curve) {
        double first = curve.get(0).smoothedLoss();
        RangePoint end = curve.get(curve.size() - 1);
        RangePoint lowest = curve.stream()
                .min(Comparator.comparingDouble(RangePoint::smoothedLoss))
                .orElse(end);
        if (lowest.equals(end) && lowest.smoothedLoss() <= (1 - LEAST_FALL) * first) {
            return "the loss was still falling at the highest rate: go higher (measure.range-test.to)";
        }
        return end.smoothedLoss() > (1 + LEAST_FALL) * first
                ? "the loss rose and never fell by a tenth: begin lower (measure.range-test.from)"
                : "the loss hardly changed up to the highest rate: go higher (measure.range-test.to)";
    }
}
