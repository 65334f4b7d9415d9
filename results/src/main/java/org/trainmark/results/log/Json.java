package org.trainmark.results.log;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * JSON as the files of a run have it. JSON has no NaN and no infinities, so they are stored as the strings
 * {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}.
 */
final class Json {

    static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private Json() {}

    /**
     * Checks the version before anything else is read, since a later one may mean something else by the same names.
     *
     * @throws IllegalArgumentException if there is none, or one later than {@code newestKnown}
     */
    static void requireKnownSchema(JsonNode json, int newestKnown) {
        int schema = json.path("schema").asInt(0);
        if (schema < 1) {
            throw new IllegalArgumentException("it has no \"schema\", so Trainmark did not write it");
        }
        if (schema > newestKnown) {
            throw new IllegalArgumentException("its schema is " + schema + " and this version knows those up to "
                    + newestKnown + ": read it with the Trainmark that wrote it, or a later one");
        }
    }

    /** Returns what is wrong, without the excerpt of the document that Jackson appends. */
    static String problem(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
