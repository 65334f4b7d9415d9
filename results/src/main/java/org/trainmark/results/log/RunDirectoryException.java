package org.trainmark.results.log;

import org.jspecify.annotations.Nullable;

/** Something about a run's directory that its user can mend; the message says what and how. */
public abstract sealed class RunDirectoryException extends RuntimeException
        permits DirectoryInUseException, NotARunException, LogWriteException, UnreadableRunException {

    private static final long serialVersionUID = 1;

    RunDirectoryException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
