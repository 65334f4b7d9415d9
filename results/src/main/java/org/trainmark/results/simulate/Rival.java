package org.trainmark.results.simulate;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.trainmark.results.compare.contrast.Verdict;
import org.trainmark.results.stats.MannWhitney;
import org.trainmark.results.stats.MeanDifference;

/** A way of others to come to a verdict on times, lower being better, tried on made-up measurements. */
@FunctionalInterface
interface Rival {

    double LEVEL = 0.05;

    /**
     * Draws measurements of both sides and judges them.
     *
     * @param effect the log of how many times as long the candidate truly takes
     */
    Verdict judge(StepNoise noise, double effect, SplittableRandom random);

    /** Welch's t-test without a margin. */
    static Rival welch(int trials) {
        return (noise, effect, random) -> {
            MeanDifference difference =
                    MeanDifference.welch(noise.trialMeans(trials, effect, random), noise.trialMeans(trials, 0, random));
            return verdict(difference.p() <= LEVEL, difference.value());
        };
    }

    /** A U-test on the steps of one process of either side. */
    static Rival uTestOnSteps(int steps) {
        return (noise, effect, random) -> {
            double[] base = noise.stepsOfOneTrial(steps, 0, random);
            double[] candidate = noise.stepsOfOneTrial(steps, effect, random);
            double difference =
                    DoubleStream.of(candidate).sum() - DoubleStream.of(base).sum();
            return verdict(MannWhitney.p(base, candidate) <= LEVEL, difference);
        };
    }

    /** A fixed threshold on the medians of repetitions in one process. */
    static Rival threshold(double part, int repetitions) {
        return (noise, effect, random) -> {
            double difference = noise.medianOfOneTrial(repetitions, effect, random)
                    - noise.medianOfOneTrial(repetitions, 0, random);
            return verdict(Math.abs(difference) > Math.log1p(part), difference);
        };
    }

    /** Confidence intervals that do not overlap, over all iterations of all forks as if each stood for itself. */
    static Rival intervalsApart(int forks, int iterations, double confidence) {
        return (noise, effect, random) -> {
            double[] base = pooled(noise, forks, iterations, 0, random);
            double[] candidate = pooled(noise, forks, iterations, effect, random);
            double difference = mean(candidate) - mean(base);
            double reach = half(base, confidence) + half(candidate, confidence);
            return verdict(Math.abs(difference) > reach, difference);
        };
    }

    private static double[] pooled(StepNoise noise, int forks, int iterations, double effect, SplittableRandom random) {
        double[] all = new double[forks * iterations];
        for (int fork = 0; fork < forks; fork++) {
            System.arraycopy(noise.stepsOfOneTrial(iterations, effect, random), 0, all, fork * iterations, iterations);
        }
        return all;
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    /** Half the width of the interval of a mean: of its difference from a constant. */
    private static double half(double[] values, double confidence) {
        MeanDifference mean = MeanDifference.fromZero(values);
        return mean.interval(confidence).high() - mean.value();
    }

    private static Verdict verdict(boolean differs, double difference) {
        if (!differs) {
            return Verdict.CANNOT_TELL;
        }
        return difference > 0 ? Verdict.WORSE : Verdict.BETTER;
    }
}
