package org.trainmark.results.recommend;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;

/**
 * What a cell must keep to.
 *
 * @param maxMemoryBytes of the highest resident set of any trial
 * @param minAccuracy of the mean final accuracy, from 0 to 1
 * @param maxSeconds of the time that {@link Objective#TIME} is about
 */
public record Limits(OptionalDouble maxMemoryBytes, OptionalDouble minAccuracy, OptionalDouble maxSeconds) {

    public static final Limits NONE =
            new Limits(OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

    public Limits {
        requireNonNull(maxMemoryBytes, "maxMemoryBytes");
        requireNonNull(minAccuracy, "minAccuracy");
        requireNonNull(maxSeconds, "maxSeconds");
    }
}
