package org.trainmark.results.log;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file of a run's directory that cannot be understood; the message names the file and the place in it. */
public final class UnreadableRunException extends RunDirectoryException {

    private static final long serialVersionUID = 1;

    UnreadableRunException(Path file, String problem, @Nullable Throwable cause) {
        super(file + ": " + problem, cause);
    }

    static UnreadableRunException atLine(Path file, int line, String problem, @Nullable Throwable cause) {
        return new UnreadableRunException(file, "line " + line + ": " + problem, cause);
    }
}
