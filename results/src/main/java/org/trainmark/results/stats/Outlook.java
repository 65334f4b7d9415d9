package org.trainmark.results.stats;

import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * How likely more trials would show either that two samples differ or that they are the same, from how far apart and
 * how spread those that there are lie.
 *
 * @param now the difference as it is known
 * @param trials of each sample that {@code now} is from
 * @param fixed part of the variance of {@code now} that more trials do not lessen
 * @param margin within which the samples count as the same
 * @param level at which each of the two one-sided tests of sameness is significant
 * @param levelOfDifference at which the two-sided test of a difference is
 */
public record Outlook(
        MeanDifference now, double trials, double fixed, double margin, double level, double levelOfDifference) {

    /** A comparison that needs more trials is out of reach. */
    public static final int MOST_TRIALS = 10_000;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final double[] EFFECTS = normalQuantiles(15);
    private static final double[] SPREADS = normalQuantiles(7);

    private static double[] normalQuantiles(int count) {
        return IntStream.range(0, count)
                .mapToDouble(i -> NORMAL.inverseCumulativeProbability((i + 0.5) / count))
                .toArray();
    }

    /**
     * Returns the fewest trials of each that settle it with a chance: that of the tests, on average over what the
     * difference and the spread may truly be; empty if it takes too many.
     */
    public OptionalInt trials(double chance) {
        if (!(now.standardError() > 0)) {
            return OptionalInt.empty();
        }
        int fewest = (int) Math.floor(trials) + 1;
        IntPredicate enough = count -> chanceWith(count) >= chance;
        if (!enough.test(MOST_TRIALS)) {
            return OptionalInt.empty();
        }
        int tooFew = fewest - 1;
        int most = MOST_TRIALS;
        while (most - tooFew > 1) {
            int middle = (int) Math.sqrt((double) most * (tooFew + 1));
            middle = Math.min(most - 1, Math.max(tooFew + 1, middle));
            if (enough.test(middle)) {
                most = middle;
            } else {
                tooFew = middle;
            }
        }
        return OptionalInt.of(most);
    }

    /** Returns the chance that so many trials of each settle it. */
    public double chanceWith(int count) {
        double freedom = Math.max(1, now.freedom() * count / trials);
        double variance = now.standardError() * now.standardError();
        double shrinking = Math.sqrt((fixed + (variance - fixed) * trials / count) / variance);
        TDistribution t = TDistribution.of(freedom);
        double same = t.inverseSurvivalProbability(level);
        double differs = t.inverseSurvivalProbability(levelOfDifference / 2);
        double sum = 0;
        for (double spread : SPREADS) {
            double error = now.standardError() * widening(spread);
            for (double effect : EFFECTS) {
                double size = Math.abs(now.value() + error * effect);
                sum += settles(size, error * shrinking, freedom, same, differs);
            }
        }
        return sum / SPREADS.length / EFFECTS.length;
    }

    /** How many times the spread may be as large as it seems: chi-squared after Wilson and Hilferty (1931). */
    private double widening(double quantile) {
        double nu = 2 / (9 * now.freedom());
        return Math.pow(Math.max(0.05, 1 - nu + quantile * Math.sqrt(nu)), -1.5);
    }

    /** The noncentral t distribution is approximated as by Abramowitz and Stegun (1964), 26.7.10. */
    private double settles(double size, double error, double freedom, double same, double differs) {
        double shown = NORMAL.cumulativeProbability(
                (size / error - differs * (1 - 1 / (4 * freedom))) / Math.sqrt(1 + differs * differs / (2 * freedom)));
        double room = margin - same * error;
        double inside = room <= 0
                ? 0
                : NORMAL.cumulativeProbability((room - size) / error)
                        - NORMAL.cumulativeProbability((-room - size) / error);
        return Math.max(shown, inside);
    }
}
