package org.trainmark.bench.search;

import java.util.SplittableRandom;

/**
 * The right to propose one place, which brings its own stream of random numbers: whichever worker draws on it, and
 * whenever, gets the same.
 *
 * @param seed of the search
 * @param number of the place that is proposed, from 0
 */
public record Ticket(long seed, int number) {

    public Ticket {
        if (number < 0) {
            throw new IllegalArgumentException("number must be 0 or greater, but is " + number);
        }
    }

    /** Returns the numbers of this ticket; those of other tickets and of other seeds are independent of them. */
    public SplittableRandom random() {
        long ofSeed = new SplittableRandom(seed).nextLong();
        return new SplittableRandom(ofSeed ^ new SplittableRandom(~(long) number).nextLong());
    }
}
