package org.trainmark.results.export;

import java.util.List;

/** A format that tells of several runs of one suite, one after the other. */
public non-sealed interface SeriesExport extends Export {

    /**
     * Returns the runs in this format.
     *
     * @param runs at least one
     * @throws IllegalArgumentException if they are of several suites
     */
    Exported of(List<ExportedRun> runs);
}
