package org.trainmark.results.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamReadException;
import com.fasterxml.jackson.databind.DatabindException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.trainmark.results.TrialResult;

/** One line of the log: a trial in JSON, with the version of the form that it is stored in. */
final class TrialJson {

    /** The version that is written. Lines of every earlier version stay readable. */
    static final int SCHEMA = 1;

    private TrialJson() {}

    /** Returns the line of a trial, its newline included. */
    static byte[] write(TrialResult trial) {
        try {
            byte[] json = Json.MAPPER.writeValueAsBytes(StoredTrial.of(trial));
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        } catch (JsonProcessingException e) {
            throw new AssertionError("every trial can be written as JSON", e);
        }
    }

    /**
     * Reads a line back, or returns nothing if it is not whole JSON, as after a torn write.
     *
     * @throws UnreadableRunException if it is JSON but no trial that this version knows
     */
    static Optional<TrialResult> read(LogLines.Line line, Path file) {
        try {
            StoredTrial stored = parsed(line.bytes());
            Json.requireKnownSchema(stored.schema(), SCHEMA);
            return Optional.of(stored.result());
        } catch (StreamReadException e) {
            return Optional.empty();
        } catch (IOException | RuntimeException e) {
            throw UnreadableRunException.atLine(file, line.number(), "this is no trial: " + Json.problem(e), e);
        }
    }

    private static StoredTrial parsed(byte[] json) throws IOException {
        try {
            return Json.MAPPER.readValue(json, StoredTrial.class);
        } catch (DatabindException e) {
            // A torn line or a later version explains what is missing better than the name of a field.
            Json.requireKnownSchema(Json.schemaOf(json), SCHEMA);
            throw e;
        }
    }
}
