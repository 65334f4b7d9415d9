package org.trainmark.bench.amt.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.results.report.markup.JsonText;

/** Reads and writes JSON as the tree that YAML is read as, which it is a part of. */
public final class JsonTree {

    private final JsonParser parser;
    private final String source;
    private final boolean hasLines;
    private final Problems problems;

    private JsonTree(JsonParser parser, String source, boolean hasLines, Problems problems) {
        this.parser = parser;
        this.source = source;
        this.hasLines = hasLines;
        this.problems = problems;
    }

    /**
     * Returns what a text says.
     *
     * @param source how problems name it
     * @throws org.trainmark.bench.suite.yaml.Unreadable if it is no JSON, which is then noted in {@code problems}
     */
    public static Yaml parse(String text, String source, Problems problems) {
        return parse(text, source, true, problems);
    }

    /** Likewise of a text that nobody sees, so that its lines say nothing. */
    public static Yaml parseUnseen(String text, String source, Problems problems) {
        return parse(text, source, false, problems);
    }

    private static Yaml parse(String text, String source, boolean hasLines, Problems problems) {
        try (JsonParser parser = new JsonFactory().createParser(text)) {
            return new JsonTree(parser, source, hasLines, problems).document();
        } catch (JsonProcessingException e) {
            throw problems.add(place(source, e.getLocation()), "is not JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    private Yaml document() throws IOException {
        if (parser.nextToken() == null) {
            throw problems.add(Place.of(source), "is empty; it must be a JSON object");
        }
        Yaml read = value();
        if (parser.nextToken() != null) {
            throw problems.add(place(), "goes on after its end; one document is read");
        }
        return read;
    }

    private Yaml value() throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping();
            case START_ARRAY -> sequence();
            case VALUE_STRING -> scalar(Yaml.Kind.TEXT);
            case VALUE_NUMBER_INT -> scalar(Yaml.Kind.WHOLE);
            case VALUE_NUMBER_FLOAT -> scalar(Yaml.Kind.REAL);
            case VALUE_NULL -> new Yaml.Scalar(place(), "", Yaml.Kind.EMPTY);
            default -> scalar(Yaml.Kind.TRUTH);
        };
    }

    private Yaml scalar(Yaml.Kind kind) throws IOException {
        return new Yaml.Scalar(place(), parser.getText(), kind);
    }

    private Yaml mapping() throws IOException {
        Place start = place();
        Map<String, Yaml.Entry> read = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            Place place = place();
            String key = parser.currentName();
            parser.nextToken();
            Yaml.Entry entry = new Yaml.Entry(place, key, value());
            if (read.putIfAbsent(key, entry) != null) {
                problems.add(place, "key '%s' stands here twice; keep one".formatted(key));
            }
        }
        return new Yaml.Mapping(start, List.copyOf(read.values()));
    }

    private Yaml sequence() throws IOException {
        Place place = place();
        List<Yaml> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new Yaml.Sequence(place, items);
    }

    private Place place() {
        return hasLines ? place(source, parser.currentTokenLocation()) : Place.of(source);
    }

    private static Place place(String source, JsonLocation location) {
        return location.getLineNr() < 1
                ? Place.of(source)
                : new Place(source, location.getLineNr(), location.getColumnNr());
    }

    /** Returns the JSON of a tree, its numbers as they are written there, with a line's end. */
    public static String text(Yaml tree) {
        return JsonText.of(node(tree)) + "\n";
    }

    private static JsonNode node(Yaml yaml) {
        if (yaml instanceof Yaml.Mapping mapping) {
            ObjectNode node = JsonNodeFactory.instance.objectNode();
            mapping.entries().forEach(entry -> node.set(entry.key(), node(entry.value())));
            return node;
        }
        if (yaml instanceof Yaml.Sequence sequence) {
            ArrayNode node = JsonNodeFactory.instance.arrayNode();
            sequence.items().forEach(item -> node.add(node(item)));
            return node;
        }
        return leaf((Yaml.Scalar) yaml);
    }

    private static JsonNode leaf(Yaml.Scalar scalar) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (scalar.kind()) {
            case TEXT, NOT_FINITE -> nodes.textNode(scalar.text());
            case WHOLE, REAL -> nodes.numberNode(new BigDecimal(scalar.text()));
            case TRUTH -> nodes.booleanNode(Boolean.parseBoolean(scalar.text()));
            case EMPTY -> nodes.nullNode();
        };
    }
}
