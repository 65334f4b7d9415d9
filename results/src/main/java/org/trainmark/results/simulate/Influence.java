package org.trainmark.results.simulate;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Something that makes the trials of one run faster or slower, on a log scale. */
@FunctionalInterface
interface Influence {

    /** Chance that a machine changes its regime from one trial to the next. */
    double CHANGE_OF_REGIME = 0.05;

    /**
     * Draws what it adds to each trial of a run.
     *
     * @param candidate of each trial in its order, whether it is one of the candidate
     */
    double[] draw(boolean[] candidate, SplittableRandom random);

    /** Chance of each trial's own. */
    static Influence independent(double spread) {
        return unequal(spread, spread);
    }

    /** Chance of each trial's own, of another spread on either side. */
    static Influence unequal(double base, double candidate) {
        return (sides, random) -> {
            double[] logs = new double[sides.length];
            Arrays.setAll(logs, i -> (sides[i] ? candidate : base) * random.nextGaussian());
            return logs;
        };
    }

    /** A linear trend, the same in every run. */
    static Influence drift(double change) {
        return (sides, random) -> {
            double[] logs = new double[sides.length];
            Arrays.setAll(logs, i -> change * i / Math.max(1, sides.length - 1));
            return logs;
        };
    }

    /** Chance that all trials of a run have in common. */
    static Influence ofRun(double spread) {
        return (sides, random) -> {
            double[] logs = new double[sides.length];
            Arrays.fill(logs, spread * random.nextGaussian());
            return logs;
        };
    }

    /** Chance of which each trial keeps a part from the one before it: autoregressive, stationary. */
    static Influence autoregressive(double spread, double kept) {
        return (sides, random) -> {
            double[] logs = new double[sides.length];
            double last = spread * random.nextGaussian();
            for (int i = 0; i < logs.length; i++) {
                logs[i] = last;
                last = kept * last + spread * Math.sqrt(1 - kept * kept) * random.nextGaussian();
            }
            return logs;
        };
    }

    /** A machine that is in one of two regimes, and seldom changes it. */
    static Influence regimes(double apart) {
        return (sides, random) -> {
            double[] logs = new double[sides.length];
            boolean slow = random.nextBoolean();
            for (int i = 0; i < logs.length; i++) {
                logs[i] = slow ? -apart : 0;
                slow ^= random.nextDouble() < CHANGE_OF_REGIME;
            }
            return logs;
        };
    }

    /** One trial of each run that is slower than all others. */
    static Influence outlier(double slower) {
        return (sides, random) -> {
            double[] logs = new double[sides.length];
            logs[random.nextInt(logs.length)] = -slower;
            return logs;
        };
    }
}
