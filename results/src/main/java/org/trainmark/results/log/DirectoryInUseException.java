package org.trainmark.results.log;

import java.nio.file.Path;

/** Another run writes to the directory: one run writes a directory at a time. */
public final class DirectoryInUseException extends RunDirectoryException {

    private static final long serialVersionUID = 1;

    DirectoryInUseException(Path directory) {
        super(
                "another run is writing to " + directory
                        + ": wait for it to end, or choose another directory with --out",
                null);
    }
}
