package org.trainmark.results.log;

import java.io.IOException;
import java.util.Optional;
import org.trainmark.results.log.stored.Json;
import org.trainmark.results.log.stored.StoredTrial;

/** A line of a log as its JSON has it, or what is wrong with that. */
record ParsedLine(LogLines.Line line, Optional<StoredTrial> parsed, Optional<Exception> problem) {

    static ParsedLine of(LogLines.Line line) {
        try {
            return new ParsedLine(line, Optional.of(Json.read(line.bytes(), StoredTrial.class)), none());
        } catch (IOException | RuntimeException e) {
            return new ParsedLine(line, none(), Optional.of(e));
        }
    }

    private static <T> Optional<T> none() {
        return Optional.empty();
    }

    /** Returns the trial, or throws what is wrong: whoever reads lines in their order meets the first such. */
    StoredTrial trial() throws IOException {
        if (problem.isPresent()) {
            Exception e = problem.get();
            if (e instanceof IOException wrongJson) {
                throw wrongJson;
            }
            throw (RuntimeException) e;
        }
        return parsed.orElseThrow();
    }
}
