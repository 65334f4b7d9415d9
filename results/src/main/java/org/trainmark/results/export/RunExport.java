package org.trainmark.results.export;

/** A format that tells of one run. */
public non-sealed interface RunExport extends Export {

    /** Returns the run in this format. */
    Exported of(ExportedRun run);
}
