package org.trainmark.results.report.svg;

import static java.util.Objects.requireNonNull;

/**
 * A part of the x axis that stands out, or one place on it where both ends are the same; its name is written beside.
 */
public record Band(double from, double to, String label) {

    public Band {
        if (!(from <= to)) {
            throw new IllegalArgumentException("a band cannot go from " + from + " to " + to);
        }
        requireNonNull(label, "label");
    }
}
