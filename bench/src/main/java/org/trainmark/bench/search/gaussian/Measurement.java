package org.trainmark.bench.search.gaussian;

import java.util.Arrays;
import java.util.List;

/**
 * What a function was at a place.
 *
 * @param place for each coordinate a number from 0 to 1, a category's number, or NaN where it does not exist
 * @param repeats how many measurements the value is the mean of
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Measurement(double[] place, double value, double repeats) {

    private static final double NEAR = 0.1;

    /** Returns the mean with another of the same place. */
    Measurement and(Measurement other) {
        double both = repeats + other.repeats;
        return new Measurement(place, (value * repeats + other.value * other.repeats) / both, both);
    }

    Measurement withValue(double other) {
        return new Measurement(place, other, repeats);
    }

    /** Returns whether the places differ by little in every coordinate that both have. */
    boolean isNear(Measurement other) {
        for (int i = 0; i < place.length; i++) {
            if (Math.abs(place[i] - other.place[i]) > NEAR) {
                return false;
            }
        }
        return true;
    }

    /** Returns what two of the same place have in common. */
    List<Double> key() {
        return Arrays.stream(place).boxed().toList();
    }
}
