package org.trainmark.core.data.fetch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs a program of this machine to its end. */
@FunctionalInterface
interface Tool {

    /**
     * Waits until the program is done.
     *
     * @param directory where it runs
     * @throws IOException if it is not there, fails or takes too long; with the last lines that it printed
     */
    void run(Path directory, List<String> command) throws IOException;
}
