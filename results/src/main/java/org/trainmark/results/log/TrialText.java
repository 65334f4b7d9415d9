package org.trainmark.results.log;

import java.nio.file.Path;
import java.util.Optional;
import org.trainmark.results.TrialReport;
import org.trainmark.results.log.stored.TrialJson;

/** A trial in the text that the log of a run keeps of it, for whoever sends it from one process to another. */
public final class TrialText {

    private static final Path SENT = Path.of("a sent trial");

    private TrialText() {}

    /** Returns the line of a trial, its newline included. */
    public static byte[] write(TrialReport trial) {
        return TrialJson.write(trial);
    }

    /**
     * Reads such a line.
     *
     * @throws UnreadableRunException if it is none, or of a later version
     */
    public static TrialReport read(byte[] line) {
        return new TrialReader(SENT, Optional.empty())
                .read(new LogLines.Line(1, line.length, line, true))
                .orElseThrow(() -> UnreadableRunException.atLine(SENT, 1, "this is not whole JSON", null));
    }
}
