package org.trainmark.results.report.svg;

import static java.util.Objects.requireNonNull;

/** A scale with its title. */
public record Axis(String title, Scale scale) {

    public Axis {
        requireNonNull(title, "title");
        requireNonNull(scale, "scale");
    }
}
