package org.trainmark.results.report.svg;

import static java.util.Objects.requireNonNull;

/** A scale with its title. */
public record PlotAxis(String title, Scale scale) {

    public PlotAxis {
        requireNonNull(title, "title");
        requireNonNull(scale, "scale");
    }
}
