package org.trainmark.results.export.mllog;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Lines of MLPerf's log; whoever adds one may add to what it says beside its value. */
public final class MlLogLines {

    private final String source;
    private final List<ObjectNode> lines = new ArrayList<>();

    /** @param source what each line names as the file that it comes from */
    public MlLogLines(String source) {
        this.source = source;
    }

    /** Adds the beginning of something. */
    public ObjectNode begin(Instant when, String key) {
        return add(when, "INTERVAL_START", key, NullNode.getInstance());
    }

    /** Adds the end of something. */
    public ObjectNode end(Instant when, String key) {
        return add(when, "INTERVAL_END", key, NullNode.getInstance());
    }

    /** Adds a value. */
    public ObjectNode tell(Instant when, String key, JsonNode value) {
        return add(when, "POINT_IN_TIME", key, value);
    }

    private ObjectNode add(Instant when, String type, String key, JsonNode value) {
        ObjectNode line = JsonNodeFactory.instance
                .objectNode()
                .put("namespace", "")
                .put("time_ms", when.toEpochMilli())
                .put("event_type", type)
                .put("key", key);
        line.set("value", value);
        lines.add(line);
        return line.putObject("metadata").put("file", source).put("lineno", lines.size());
    }

    @Override
    public String toString() {
        return lines.stream().map(line -> ":::MLLOG " + line + "\n").collect(Collectors.joining());
    }
}
