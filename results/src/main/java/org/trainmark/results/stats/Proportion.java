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
        double low =
                count == 0 ? 0 : BetaDistribution.of(count, of - count + 1.0).inverseCumulativeProbability(0.025);
        double high =
                count == of ? 1 : BetaDistribution.of(count + 1.0, of - count).inverseCumulativeProbability(0.975);
        return new Interval(low, high);
    }
}
