package org.trainmark.bench.suite.yaml;

import static java.util.Objects.requireNonNull;

/**
 * Where a value stands.
 *
 * @param source file, resource or option, as people know it
 * @param line from 1; 0 where the source has no lines worth naming
 * @param column from 1; 0 where the source has no lines worth naming
 */
public record Place(String source, int line, int column) {

    public Place {
        requireNonNull(source, "source");
    }

    /** Returns the place of all that a source holds. */
    public static Place of(String source) {
        return new Place(source, 0, 0);
    }

    Place at(int newLine, int newColumn) {
        return line == 0 ? this : new Place(source, newLine, newColumn);
    }

    @Override
    public String toString() {
        return line == 0 ? source : "%s:%d:%d".formatted(source, line, column);
    }
}
