package org.trainmark.results.summary;

import java.io.IOException;

/** One file that tells of a run. */
public interface Report {

    /** Returns the file's name in the directory of reports. */
    String fileName();

    /** Writes the whole report. */
    void write(RunSummary run, Appendable out) throws IOException;
}
