package org.trainmark.results.stats;

import org.apache.commons.statistics.distribution.BetaDistribution;

/** How many of some trials of chance had a property. */
public record Proportion(int count, int of) {

    public Proportion {
        if (count < 0 || of < 1 || count > of) {
            throw new IllegalArgumentException("no proportion: %d of %d".formatted(count, of));
        }
    }

    public double value() {
        return (double) count / of;
    }

    /** Returns the 95 % interval of the true proportion (Clopper and Pearson 1934), which never covers less often. */
    public Interval interval() {
        return new Interval(lowerBound(0.025), upperBound(0.025));
    }

    /** Returns what the true proportion lies below in no more than a part {@code error} of cases. */
    public double lowerBound(double error) {
        return count == 0 ? 0 : BetaDistribution.of(count, of - count + 1.0).inverseCumulativeProbability(error);
    }

    /** Returns what the true proportion lies above in no more than a part {@code error} of cases. */
    public double upperBound(double error) {
        return count == of ? 1 : BetaDistribution.of(count + 1.0, of - count).inverseSurvivalProbability(error);
    }

    /**
     * Returns what this true proportion exceeds another by in no more than a part {@code error} of cases: exact, from
     * the bounds of both, where a bound that no proportion can pass spends nothing of the error.
     */
    public double mostAbove(Proportion other, double error) {
        boolean free = count == of || other.count == 0;
        double each = free ? error : error / 2;
        return upperBound(each) - other.lowerBound(each);
    }
}
