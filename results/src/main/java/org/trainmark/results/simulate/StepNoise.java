package org.trainmark.results.simulate;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.trainmark.results.stats.Medians;

/**
 * How the steps of made-up trials vary, on a log scale.
 *
 * @param trialSpread standard deviation from one trial to another
 * @param stepSpread standard deviation from one step of a trial to another
 */
record StepNoise(double trialSpread, double stepSpread) {

    /** Steps in the measured window of a trial. */
    private static final int STEPS = 200;

    /** Returns the standard deviation of the mean of a trial's steps. */
    double ofTrialMeans() {
        return Math.hypot(trialSpread, stepSpread / Math.sqrt(STEPS));
    }

    /** Returns the log of the mean of each of so many trials. */
    double[] trialMeans(int trials, double effect, SplittableRandom random) {
        return DoubleStream.generate(() -> effect + ofTrialMeans() * random.nextGaussian())
                .limit(trials)
                .toArray();
    }

    /** Returns the log of each of so many steps of one trial. */
    double[] stepsOfOneTrial(int steps, double effect, SplittableRandom random) {
        double level = effect + trialSpread * random.nextGaussian();
        return DoubleStream.generate(() -> level + stepSpread * random.nextGaussian())
                .limit(steps)
                .toArray();
    }

    /** Returns the median of some steps of one trial. */
    double medianOfOneTrial(int steps, double effect, SplittableRandom random) {
        return Medians.of(stepsOfOneTrial(steps, effect, random));
    }
}
