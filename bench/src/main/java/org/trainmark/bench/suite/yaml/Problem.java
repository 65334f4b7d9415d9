package org.trainmark.bench.suite.yaml;

import static java.util.Objects.requireNonNull;

/** Something that a person must mend, and where. */
public record Problem(Place place, String message) {

    public Problem {
        requireNonNull(place, "place");
        requireNonNull(message, "message");
    }

    /** Returns the line for people: {@code suite.yaml:12:3: name must be text, but is a list}. */
    @Override
    public String toString() {
        return place + ": " + message;
    }
}
