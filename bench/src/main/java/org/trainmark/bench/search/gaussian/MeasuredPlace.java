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
record MeasuredPlace(double[] place, double value, double repeats) {

    private static final double NEAR = 0.1;

    /** Returns the mean with another of the same place. */
    MeasuredPlace and(MeasuredPlace other) {
        double both = repeats + other.repeats;
        return new MeasuredPlace(place, (value * repeats + other.value * other.repeats) / both, both);
    }

    MeasuredPlace withValue(double other) {
        return new MeasuredPlace(place, other, repeats);
    }

    /** Returns whether the places differ by little in every coordinate that both have. */
    boolean isNear(MeasuredPlace other) {
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
