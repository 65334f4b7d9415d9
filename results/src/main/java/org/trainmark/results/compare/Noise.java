package org.trainmark.results.compare;

import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.trainmark.results.stats.Medians;

/**
 * How made-up measurements vary, on a log scale.
 *
 * @param trialSpread standard deviation from one trial to another
 * @param stepSpread standard deviation from one step of a trial to another
 * @param heavyTails whether trials vary as Student's t with 3 degrees of freedom does, scaled to the same deviation
 */
record Noise(double trialSpread, double stepSpread, boolean heavyTails) {

    /** Steps in the measured window of a trial. */
    private static final int STEPS = 200;

    private double ofTrial(SplittableRandom random) {
        if (!heavyTails) {
            return trialSpread * random.nextGaussian();
        }
        double squares = 0;
        for (int i = 0; i < 3; i++) {
            double z = random.nextGaussian();
            squares += z * z;
        }
        // The variance of t with 3 degrees of freedom is 3.
        return trialSpread * random.nextGaussian() / Math.sqrt(squares / 3) / Math.sqrt(3);
    }

    /** Returns the log of the mean of each of so many trials. */
    double[] trialMeans(int trials, double effect, SplittableRandom random) {
        return DoubleStream.generate(
                        () -> effect + ofTrial(random) + stepSpread / Math.sqrt(STEPS) * random.nextGaussian())
                .limit(trials)
                .toArray();
    }

    /** Returns the log of each of so many steps of one trial. */
    double[] stepsOfOneTrial(int steps, double effect, SplittableRandom random) {
        double level = effect + ofTrial(random);
        return DoubleStream.generate(() -> level + stepSpread * random.nextGaussian())
                .limit(steps)
                .toArray();
    }

    /** Returns the median of some steps of one trial. */
    double medianOfOneTrial(int steps, double effect, SplittableRandom random) {
        return Medians.of(stepsOfOneTrial(steps, effect, random));
    }
}
