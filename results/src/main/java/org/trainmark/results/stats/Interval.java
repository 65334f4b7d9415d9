package org.trainmark.results.stats;

/** The values between two bounds, both included; a bound may be infinite. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval needs low <= high, but is " + low + " to " + high);
        }
    }
}
