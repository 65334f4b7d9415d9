package org.trainmark.results;

/**
 * How many trials a run has.
 *
 * @param trials as far as is known
 * @param mayGrow whether more may come
 */
public record Extent(int trials, boolean mayGrow) {

    public Extent {
        if (trials < 0) {
            throw new IllegalArgumentException("trials must be 0 or greater, but is " + trials);
        }
    }

    /** Returns how many trials two parts of a run have together. */
    public Extent plus(Extent other) {
        return new Extent(trials + other.trials, mayGrow || other.mayGrow);
    }
}
