package org.trainmark.core.train;

import static org.trainmark.core.Checks.requirePositiveSingle;

import java.util.ArrayList;
import java.util.List;
import org.trainmark.core.SettingException;
import org.trainmark.core.data.Dataset;
import org.trainmark.core.engine.TrainingConfig;
import org.trainmark.core.engine.TrainingSession;

/**
 * The learning-rate range test: a short training whose rate grows by the same factor at each step (Smith, "Cyclical
 * Learning Rates for Training Neural Networks", 2017).
 *
 * @param from rate of the first step
 * @param to rate of the last step, if the loss lets it come to that
 * @param steps at least two
 */
public record RangeTest(double from, double to, int steps) {

    /** From rates that change nothing to rates that nothing survives. */
    public static final RangeTest USUAL = new RangeTest(1e-6, 10, 300);

    private static final double LARGEST_RISE = 4;

    public RangeTest {
        requirePositiveSingle(from, "from");
        requirePositiveSingle(to, "to");
        if (from >= to) {
            throw new SettingException("to", "must be above from, but is %s and from %s".formatted(to, from));
        }
        if (steps < 2) {
            throw new SettingException("steps", "must be at least 2, but is " + steps);
        }
    }

    /**
     * Trains a session from its first step, whatever rate and schedule it was configured with, until the last step or
     * until the loss is not finite or the smoothed loss above four times its lowest.
     *
     * @param session freshly opened with {@code config} and {@code data}
     */
    public RangeTestOutcome run(
            TrainingSession session, TrainingConfig config, Dataset data, TrainingListener listener) {
        return run(session, new Steps(session, config, data, listener));
    }

    RangeTestOutcome run(TrainingSession session, Steps training) {
        List<RangeStep> curve = new ArrayList<>();
        SmoothedLoss mean = new SmoothedLoss();
        double lowest = Double.POSITIVE_INFINITY;
        for (int step = 0; step < steps; step++) {
            double rate = rate(step);
            training.next(rate);
            double loss = session.loss();
            double smoothed = mean.with(loss);
            if (!Double.isFinite(smoothed) || smoothed > LARGEST_RISE * lowest) {
                return new RangeTestOutcome(curve, true);
            }
            lowest = Math.min(lowest, smoothed);
            curve.add(new RangeStep(rate, loss, smoothed));
        }
        return new RangeTestOutcome(curve, false);
    }

    private double rate(int step) {
        return from * Math.pow(to / from, step / (steps - 1.0));
    }
}
