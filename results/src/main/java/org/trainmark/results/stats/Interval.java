package org.trainmark.results.stats;

/** The values between two bounds, both included; a bound may be infinite. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval needs low <= high, but is " + low + " to " + high);
        }
    }

    /** Returns the part of this interval that a quantity between {@code least} and {@code most} can have. */
    public Interval within(double least, double most) {
        return new Interval(Math.min(Math.max(low, least), most), Math.min(Math.max(high, least), most));
    }
}
