package org.trainmark.results.log;

import java.nio.file.Path;

/** A path that was given as a run's directory and is none. */
public final class NotARunException extends RunDirectoryException {

    private static final long serialVersionUID = 1;

    private NotARunException(String message) {
        super(message, null);
    }

    static NotARunException missing(Path directory) {
        return new NotARunException(directory + " does not exist: give a directory that `trainmark run` wrote");
    }

    static NotARunException without(Path directory, String file) {
        return new NotARunException(
                directory + " is not a run: it has no " + file + "; give a directory that `trainmark run` wrote");
    }

    static NotARunException occupied(Path directory, String entry) {
        return new NotARunException(directory + " holds something other than a run (" + entry
                + " and no run.json): choose a new or empty directory with --out");
    }
}
