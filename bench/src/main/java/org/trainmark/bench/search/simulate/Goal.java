package org.trainmark.bench.search.simulate;

/** From where to where a figure is to be, the ends included; infinite where there is none. */
public record Goal(double least, double most) {

    /** Nothing is asked for. */
    public static final Goal NONE = new Goal(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    public static Goal atMost(double most) {
        return new Goal(Double.NEGATIVE_INFINITY, most);
    }

    public static Goal atLeast(double least) {
        return new Goal(least, Double.POSITIVE_INFINITY);
    }

    public boolean isKept(double figure) {
        return figure >= least && figure <= most;
    }
}
