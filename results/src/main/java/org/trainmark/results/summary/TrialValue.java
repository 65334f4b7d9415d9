package org.trainmark.results.summary;

import static java.util.Objects.requireNonNull;

import java.util.OptionalDouble;
import org.trainmark.results.Measurement;

/**
 * A number that is read off a trial, with its unit.
 *
 * @param value empty where there is none, as of a target that was not reached
 */
public record TrialValue(OptionalDouble value, String unit) {

    public TrialValue {
        requireNonNull(value, "value");
        requireNonNull(unit, "unit");
    }

    static TrialValue of(double value, String unit) {
        return new TrialValue(OptionalDouble.of(value), unit);
    }

    static TrialValue of(Measurement measurement) {
        return of(measurement.value(), measurement.unit());
    }
}
