package org.trainmark.results.search.importance;

import static java.util.Objects.requireNonNull;

import org.trainmark.results.stats.Interval;

/**
 * A share of the variance.
 *
 * @param name of what explains it
 * @param value 0 to 1
 * @param interval 95 %
 */
public record Share(String name, double value, Interval interval) {

    public Share {
        requireNonNull(name, "name");
        requireNonNull(interval, "interval");
    }
}
