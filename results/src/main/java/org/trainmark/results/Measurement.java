package org.trainmark.results;

import static java.util.Objects.requireNonNull;

/** A number with its unit: {@code samples/s}, {@code s}, {@code bytes}. */
public record Measurement(double value, String unit) {

    public Measurement {
        requireNonNull(unit, "unit");
    }
}
