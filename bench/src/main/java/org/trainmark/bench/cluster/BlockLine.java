package org.trainmark.bench.cluster;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.Optional;

/**
 * A line between a run and a block: a mark, the token of the block, and an object of JSON. What has another mark or
 * token is no such line, but something that a program printed.
 */
public final class BlockLine {

    /** What each begins with. */
    public static final String MARK = "trainmark-block";

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private BlockLine() {}

    /** Returns a line without its end. */
    public static String write(String token, Object message) {
        try {
            return "%s %s %s".formatted(MARK, token, MAPPER.writeValueAsString(message));
        } catch (JsonProcessingException e) {
            throw new AssertionError("every message can be written as JSON", e);
        }
    }

    /** Returns the token of a line; empty if it has none. */
    public static Optional<String> token(String line) {
        String[] parts = line.split(" ", 3);
        return parts.length == 3 && parts[0].equals(MARK) ? Optional.of(parts[1]) : Optional.empty();
    }

    /** Reads a line; empty if it is torn, of another token, or of something else. */
    public static <T> Optional<T> read(String line, String token, Class<T> type) {
        if (!token(line).equals(Optional.of(token))) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(MAPPER.readValue(line.split(" ", 3)[2], type));
        } catch (JsonProcessingException e) {
            // Cut short by what ended the block.
            return Optional.empty();
        }
    }
}
