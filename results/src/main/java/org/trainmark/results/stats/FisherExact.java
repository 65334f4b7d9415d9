package org.trainmark.results.stats;

import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.HypergeometricDistribution;

/** Fisher's exact test: whether two samples have the same share of members of a kind. */
public final class FisherExact {

    /** Outcomes as likely as the one seen count as less likely, whatever rounding made of them. */
    private static final double ROUNDING = 1 + 1e-7;

    private FisherExact() {}

    /**
     * Returns the two-sided p-value: how likely an outcome is that is no likelier than the one seen.
     *
     * @param one how many of the first {@code ofOne} are of the kind
     * @param other how many of the other {@code ofOther} are
     */
    public static double p(int one, int ofOne, int other, int ofOther) {
        HypergeometricDistribution chance = HypergeometricDistribution.of(ofOne + ofOther, one + other, ofOne);
        double seen = chance.probability(one);
        double p = IntStream.rangeClosed(chance.getSupportLowerBound(), chance.getSupportUpperBound())
                .mapToDouble(chance::probability)
                .filter(probability -> probability <= seen * ROUNDING)
                .sum();
        return Math.min(1, p);
    }

    /** Returns the least p-value that samples of these sizes can have which hold {@code total} of the kind together. */
    public static double leastP(int total, int ofOne, int ofOther) {
        int most = Math.min(total, ofOne);
        int fewest = Math.max(0, total - ofOther);
        return Math.min(p(most, ofOne, total - most, ofOther), p(fewest, ofOne, total - fewest, ofOther));
    }
}
