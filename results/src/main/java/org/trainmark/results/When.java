package org.trainmark.results;

import static java.util.Objects.requireNonNull;

import java.time.Instant;

/**
 * When a trial ran.
 *
 * @param order its place among the tries of its run, from 0
 * @param seconds from the launch of its JVM to the JVM's end
 */
public record When(int order, Instant startedAt, double seconds) {

    public When {
        requireNonNull(startedAt, "startedAt");
    }
}
