package org.trainmark.core.train;

import static java.util.Comparator.comparingDouble;

import java.util.List;
import java.util.Optional;

/**
 * What became of a {@link RangeTest}.
 *
 * @param curve a point for each step, without the one that ended it
 * @param endedEarly whether the loss ended it before its last step
 */
public record RangeTestOutcome(List<RangeStep> curve, boolean endedEarly) {

    private static final double LEAST_FALL = 0.1;
    private static final double BELOW_LOWEST_LOSS = 10;
    private static final double WIDTH = 10;

    public RangeTestOutcome {
        curve = List.copyOf(curve);
    }

    /**
     * Returns the rates worth trying: up to a tenth of the rate at which the smoothed loss is lowest, since there it is
     * about to rise and smoothing is late to show it (fast.ai's "minimum"), and down to a tenth of that (Smith, "A
     * disciplined approach to neural network hyper-parameters", 2018).
     *
     * <p>Empty if the smoothed loss never fell by a tenth, or was still falling at the last rate.
     */
    public Optional<RateRange> suggestion() {
        return curve.stream()
                .min(comparingDouble(RangeStep::smoothedLoss))
                .filter(this::isABottom)
                .map(lowest -> lowest.rate() / BELOW_LOWEST_LOSS)
                .map(highest -> new RateRange(highest / WIDTH, highest));
    }

    private boolean isABottom(RangeStep lowest) {
        boolean fell = lowest.smoothedLoss() <= (1 - LEAST_FALL) * curve.get(0).smoothedLoss();
        return fell && (endedEarly || !lowest.equals(curve.get(curve.size() - 1)));
    }
}
