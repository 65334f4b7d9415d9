package org.trainmark.results.log;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

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
     * Checks the version, since a later one may mean something else by the same names.
     *
     * @throws IllegalArgumentException if there is none, or one later than {@code newestKnown}
     */
    static void requireKnownSchema(int schema, int newestKnown) {
        if (schema < 1) {
            throw new IllegalArgumentException("it has no \"schema\", so Trainmark did not write it");
        }
        if (schema > newestKnown) {
            throw new IllegalArgumentException("its schema is " + schema + " and this version knows those up to "
                    + newestKnown + ": read it with the Trainmark that wrote it, or a later one");
        }
    }

    /** Returns the version of a document, 0 if it has none. */
    static int schemaOf(byte[] document) throws IOException {
        return MAPPER.readTree(document).path("schema").asInt(0);
    }

    /** Returns what is wrong, without the excerpt of the document that Jackson appends. */
    static String problem(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
