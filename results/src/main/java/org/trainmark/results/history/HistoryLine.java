package org.trainmark.results.history;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.trainmark.results.Commit;

/**
 * A run as a line of JSON. A value is {@code {"n": 5, "value": 1200.5, "variance": 0.0001, "unit": "samples/s"}}; of a
 * time that not all trials reached, {@code {"n": 5, "reached": 3, "unit": "s"}}, in which no number stands for the
 * time.
 */
final class HistoryLine {

    private static final int SCHEMA = 1;
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private HistoryLine() {}

    static byte[] write(KeptRun run) throws IOException {
        ObjectNode line = MAPPER.createObjectNode();
        line.put("schema", SCHEMA);
        line.put("id", run.id());
        line.put("suite", run.suite());
        line.put("question", run.question());
        line.put("began", run.began().toString());
        line.set("commit", MAPPER.valueToTree(run.commit().provenance()));
        line.put("machine", run.machine());
        line.set("settings", MAPPER.valueToTree(run.settings()));
        line.set("data", MAPPER.valueToTree(run.data()));
        line.set("facts", MAPPER.valueToTree(run.facts()));
        ArrayNode cells = line.putArray("cells");
        run.cells().forEach(cell -> write(cell, cells.addObject()));
        return (MAPPER.writeValueAsString(line) + "\n").getBytes(UTF_8);
    }

    private static void write(KeptCell cell, ObjectNode into) {
        into.put("cell", cell.key());
        into.put("label", cell.label());
        ObjectNode metrics = into.putObject("metrics");
        cell.values().forEach((name, value) -> write(value, metrics.putObject(name)));
    }

    private static void write(KeptValue value, ObjectNode into) {
        into.put("n", value.trials());
        if (value instanceof KeptValue.Measured measured) {
            into.put("value", measured.value());
            measured.variance().ifPresent(variance -> into.put("variance", (float) variance));
        } else if (value instanceof KeptValue.Censored censored) {
            into.put("reached", censored.reached());
        }
        into.put("unit", value.unit());
    }

    /** @throws IllegalArgumentException if it is no line of a history, or one of a later version */
    static KeptRun read(byte[] line) throws IOException {
        JsonNode json = MAPPER.readTree(line);
        int schema = json.path("schema").asInt(0);
        if (schema < 1 || schema > SCHEMA) {
            throw new IllegalArgumentException(
                    "its schema is %d, and this version knows %d alone".formatted(schema, SCHEMA));
        }
        List<KeptCell> cells = new ArrayList<>();
        need(json, "cells").forEach(cell -> cells.add(cell(cell)));
        return new KeptRun(
                text(json, "id"),
                text(json, "suite"),
                text(json, "question"),
                map(json, "settings"),
                map(json, "data"),
                text(json, "machine"),
                instant(text(json, "began")),
                Commit.of(map(json, "commit"))
                        .orElseThrow(() -> new IllegalArgumentException("its \"commit\" has no hash")),
                map(json, "facts"),
                cells);
    }

    private static KeptCell cell(JsonNode json) {
        SortedMap<String, KeptValue> values = new TreeMap<>();
        need(json, "metrics").properties().forEach(entry -> values.put(entry.getKey(), value(entry.getValue())));
        return new KeptCell(text(json, "cell"), text(json, "label"), values);
    }

    private static KeptValue value(JsonNode json) {
        int trials = need(json, "n").asInt();
        if (json.has("reached")) {
            return new KeptValue.Censored(trials, json.get("reached").asInt(), text(json, "unit"));
        }
        JsonNode variance = json.get("variance");
        return new KeptValue.Measured(
                trials,
                number(need(json, "value")),
                variance == null ? OptionalDouble.empty() : OptionalDouble.of(number(variance)),
                text(json, "unit"));
    }

    private static double number(JsonNode json) {
        if (!json.isNumber()) {
            throw new IllegalArgumentException("'%s' is no number".formatted(json.asText()));
        }
        return json.asDouble();
    }

    private static JsonNode need(JsonNode json, String name) {
        JsonNode found = json.get(name);
        if (found == null) {
            throw new IllegalArgumentException("it has no \"%s\"".formatted(name));
        }
        return found;
    }

    private static String text(JsonNode json, String name) {
        return need(json, name).asText();
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (java.time.DateTimeException e) {
            throw new IllegalArgumentException("\"began\" is '%s', but must be a time".formatted(text), e);
        }
    }

    private static SortedMap<String, String> map(JsonNode json, String name) {
        SortedMap<String, String> map = new TreeMap<>();
        need(json, name)
                .properties()
                .forEach(entry -> map.put(entry.getKey(), entry.getValue().asText()));
        return map;
    }
}
