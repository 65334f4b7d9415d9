package org.trainmark.results.stats;

import java.util.function.DoubleUnaryOperator;

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

    /** Returns the interval of what a rising function makes of the values in this one. */
    public Interval map(DoubleUnaryOperator rising) {
        return new Interval(rising.applyAsDouble(low), rising.applyAsDouble(high));
    }

    public boolean contains(double value) {
        return low <= value && value <= high;
    }
}
