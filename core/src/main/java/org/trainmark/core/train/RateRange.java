package org.trainmark.core.train;

/** Learning rates from a lowest to a highest. */
public record RateRange(double lowest, double highest) {

    public RateRange {
        if (!(0 < lowest && lowest < highest && Double.isFinite(highest))) {
            throw new IllegalArgumentException("there are no rates from %s to %s".formatted(lowest, highest));
        }
    }
}
