package org.trainmark.results.log;

import java.util.Optional;
import org.trainmark.results.TrialReport;

/**
 * A line of a log and the trial that it tells, or why it tells none that can be.
 *
 * @param read empty for a line that is not whole, and where there is a problem
 */
record ParsedLine(LogLines.Line line, Optional<TrialReport> read, Optional<UnreadableRunException> problem) {

    static ParsedLine of(LogLines.Line line, TrialReader reader) {
        try {
            return new ParsedLine(line, line.finished() ? reader.read(line) : none(), none());
        } catch (UnreadableRunException e) {
            return new ParsedLine(line, none(), Optional.of(e));
        }
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    /**
     * Returns the trial; empty for a line that is not whole.
     *
     * @throws UnreadableRunException if it is no trial: whoever reads lines in their order meets the first such
     */
    Optional<TrialReport> trial() {
        if (problem.isPresent()) {
            throw problem.get();
        }
        return read;
    }
}
