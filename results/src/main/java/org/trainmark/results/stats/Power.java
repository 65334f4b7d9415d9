package org.trainmark.results.stats;

import java.util.Arrays;
import java.util.OptionalInt;
import java.util.function.DoubleUnaryOperator;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * What a two-sided t-test of two equally large samples finds.
 *
 * @param deviation standard deviation of either sample's values
 * @param level of the test, such as 0.05
 */
public record Power(double deviation, double level) {

    /** How often an effect is to be found for it to count as detectable. */
    public static final double ENOUGH = 0.8;

    /** A comparison that needs more trials is out of reach. */
    public static final int MOST_TRIALS = 10_000;

    private static final int FEWEST_TRIALS = 2;
    private static final int QUANTILES = 100;
    private static final int HALVINGS = 60;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double[] NORMAL_QUANTILES = IntStream.range(0, QUANTILES)
            .mapToDouble(i -> NORMAL.inverseCumulativeProbability((i + 0.5) / QUANTILES))
            .toArray();

    public Power {
        if (!(deviation >= 0) || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("no test: deviation %s, level %s".formatted(deviation, level));
        }
    }

    /** Returns how likely the test finds a true difference of {@code effect} in its direction. */
    public double of(double effect, int trialsOfEach) {
        if (deviation == 0) {
            return effect == 0 ? level / 2 : 1;
        }
        double freedom = 2.0 * trialsOfEach - 2;
        double shift = Math.abs(effect) / deviation * Math.sqrt(trialsOfEach / 2.0);
        double critical = TDistribution.of(freedom).inverseSurvivalProbability(level / 2);
        return nonCentralSurvival(critical, freedom, shift);
    }

    private static double nonCentralSurvival(double t, double freedom, double shift) {
        return meanOverSpread(freedom, estimated -> NORMAL.survivalProbability(t * estimated - shift));
    }

    /**
     * Returns how likely two one-sided tests at this level show that a true difference of {@code effect} is less than
     * {@code reach} either way.
     */
    public double ofSameness(double effect, double reach, int trialsOfEach) {
        if (deviation == 0) {
            return Math.abs(effect) < reach ? 1 : 0;
        }
        double freedom = 2.0 * trialsOfEach - 2;
        double error = deviation / Math.sqrt(trialsOfEach / 2.0);
        double critical = TDistribution.of(freedom).inverseSurvivalProbability(level);
        return meanOverSpread(freedom, estimated -> {
            double above = NORMAL.survivalProbability(critical * estimated - (reach + effect) / error);
            double below = NORMAL.survivalProbability(critical * estimated - (reach - effect) / error);
            return Math.max(0, above + below - 1);
        });
    }

    /**
     * The mean, over the chance in the estimate of the deviation, of what the normal distribution says. The quantiles
     * of chi-squared are those of Wilson and Hilferty (1931).
     */
    private static double meanOverSpread(double freedom, DoubleUnaryOperator known) {
        double spread = 2 / (9 * freedom);
        return Arrays.stream(NORMAL_QUANTILES)
                .map(z -> Math.pow(Math.max(0, 1 - spread + z * Math.sqrt(spread)), 1.5))
                .map(known)
                .average()
                .orElseThrow();
    }

    /** Returns how many trials of each it takes to find an effect often {@link #ENOUGH}; empty if too many. */
    public OptionalInt trials(double effect) {
        return fewest(trials -> isEnough(effect, trials));
    }

    /** Returns how many trials of each it takes to show sameness often {@link #ENOUGH}; empty if too many. */
    public OptionalInt trialsToBeSame(double effect, double reach) {
        return fewest(trials -> ofSameness(effect, reach, trials) >= ENOUGH);
    }

    private static OptionalInt fewest(IntPredicate isEnough) {
        if (!isEnough.test(MOST_TRIALS)) {
            return OptionalInt.empty();
        }
        int tooFew = FEWEST_TRIALS - 1;
        int enough = MOST_TRIALS;
        while (enough - tooFew > 1) {
            int middle = (enough + tooFew) / 2;
            if (isEnough.test(middle)) {
                enough = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalInt.of(enough);
    }

    private boolean isEnough(double effect, int trialsOfEach) {
        return of(effect, trialsOfEach) >= ENOUGH;
    }

    /** Returns the smallest effect that so many trials of each find often {@link #ENOUGH}. */
    public double smallestEffect(int trialsOfEach) {
        if (deviation == 0) {
            return 0;
        }
        double tooSmall = 0;
        double found = deviation;
        while (!isEnough(found, trialsOfEach)) {
            found *= 2;
        }
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (tooSmall + found) / 2;
            if (isEnough(middle, trialsOfEach)) {
                found = middle;
            } else {
                tooSmall = middle;
            }
        }
        return found;
    }
}
