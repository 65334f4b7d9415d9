package org.trainmark.results.history.change;

import static java.util.Objects.requireNonNull;

/**
 * A segment cut in two at one place.
 *
 * @param index of the first value after
 * @param t Student's t of the difference of the means, autocorrelation counted in; never negative
 */
record Split(int index, Sums before, Sums after, double t) {

    Split {
        requireNonNull(before, "before");
        requireNonNull(after, "after");
    }

    double difference() {
        return after.mean() - before.mean();
    }
}
