package org.trainmark.results.log;

import java.io.IOException;
import java.nio.file.Path;
import org.trainmark.results.disk.FileProblem;

/** The log could not take another trial; those it holds are intact. */
public final class LogWriteException extends RunDirectoryException {

    private static final long serialVersionUID = 1;

    LogWriteException(Path file, IOException cause) {
        super(
                "cannot write to " + file + " (" + FileProblem.reason(cause, file.toString())
                        + "): the trials so far are intact; make room and run again to go on from there",
                cause);
    }
}
