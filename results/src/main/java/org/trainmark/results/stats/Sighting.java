package org.trainmark.results.stats;

import java.util.Comparator;

/**
 * How long one trial was watched for reaching its target.
 *
 * @param time when it reached it or, if it did not, until when it was watched without; in any unit
 * @param reached whether it did
 */
public record Sighting(double time, boolean reached) {

    /** By the time, those that did not reach it after all that did. */
    static final Comparator<Sighting> SOONEST_FIRST =
            Comparator.comparing((Sighting sighting) -> !sighting.reached).thenComparingDouble(Sighting::time);

    /** @throws IllegalArgumentException if the time is negative or not finite */
    public Sighting {
        if (!(time >= 0) || Double.isInfinite(time)) {
            throw new IllegalArgumentException("a time must be finite and not negative, but is " + time);
        }
    }

    /** Returns the sighting of a trial that reached its target. */
    public static Sighting reachedAt(double time) {
        return new Sighting(time, true);
    }

    /** Returns the sighting of a trial that did not reach its target for as long as it was watched. */
    public static Sighting notWithin(double watched) {
        return new Sighting(watched, false);
    }
}
