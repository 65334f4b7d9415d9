package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import org.trainmark.results.Measurement;

/**
 * A number that is read off a trial, with its unit.
 *
 * @param value empty where there is none, as of a target that was not reached
 */
public record Reading(OptionalDouble value, String unit) {

    public Reading {
        requireNonNull(value, "value");
        requireNonNull(unit, "unit");
    }

    static Reading of(double value, String unit) {
        return new Reading(OptionalDouble.of(value), unit);
    }

    static Reading of(Measurement measurement) {
        return of(measurement.value(), measurement.unit());
    }
}
