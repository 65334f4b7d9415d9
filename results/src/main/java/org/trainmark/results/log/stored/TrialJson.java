package org.trainmark.results.log.stored;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Arrays;
import org.trainmark.results.TrialReport;

/** One line of the log: a trial in JSON, with the version of the form that it is stored in. */
public final class TrialJson {

    /** The version that is written. Lines of every earlier version stay readable. */
    public static final int SCHEMA = 2;

    private TrialJson() {}

    /** Returns the line of a trial, its newline included. */
    public static byte[] write(TrialReport trial) {
        try {
            byte[] json = Json.MAPPER.writeValueAsBytes(StoredTrial.of(trial));
            byte[] line = Arrays.copyOf(json, json.length + 1);
            line[json.length] = '\n';
            return line;
        } catch (JsonProcessingException e) {
            throw new AssertionError("every trial can be written as JSON", e);
        }
    }
}
