package org.trainmark.results;

/**
 * How large a run is.
 *
 * @param trials how many it has, as far as its plan knows
 * @param mayGrow whether the plan may add more
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

    /** Returns how far a run is: {@code 12 of 18 trials}, or {@code 24 trials so far} where no end is known. */
    public String progress(int ended) {
        String noun = Math.max(trials, ended) == 1 ? "trial" : "trials";
        if (ended > trials || (mayGrow && ended == trials)) {
            return "%d %s so far".formatted(ended, noun);
        }
        return "%d of %s%d %s".formatted(ended, mayGrow ? "at least " : "", trials, noun);
    }
}
