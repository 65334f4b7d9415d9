package org.trainmark.bench.program;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import org.trainmark.bench.suite.yaml.FlowText;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;
import org.trainmark.bench.suite.yaml.Place;
import org.trainmark.bench.suite.yaml.Problems;
import org.trainmark.bench.suite.yaml.Yaml;
import org.trainmark.bench.suite.yaml.YamlParser;

/** A setting's value as a program is given it. */
record SettingValue(Yaml yaml) {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    /** Reads a value's canonical text. */
    static SettingValue of(String name, String text) {
        Problems problems = new Problems(name);
        return new SettingValue(
                InvalidSuiteException.unlessRead(problems, () -> YamlParser.parse(text, Place.of(name), problems)));
    }

    /** Returns a text without its quotes, anything else as it is written. */
    String word() {
        return yaml instanceof Yaml.Scalar scalar && scalar.kind() == Yaml.Kind.TEXT
                ? scalar.text()
                : FlowText.of(yaml);
    }

    JsonNode json() {
        return json(yaml);
    }

    private static JsonNode json(Yaml yaml) {
        if (yaml instanceof Yaml.Mapping mapping) {
            ObjectNode object = NODES.objectNode();
            mapping.entries().forEach(entry -> object.set(entry.key(), json(entry.value())));
            return object;
        }
        if (yaml instanceof Yaml.Sequence sequence) {
            ArrayNode array = NODES.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
            return array;
        }
        Yaml.Scalar scalar = (Yaml.Scalar) yaml;
        return switch (scalar.kind()) {
            case WHOLE, REAL -> NODES.numberNode(new BigDecimal(FlowText.of(scalar)));
            case TRUTH -> NODES.booleanNode(Boolean.parseBoolean(scalar.text()));
            case EMPTY -> NODES.nullNode();
            case TEXT, NOT_FINITE -> NODES.textNode(scalar.text());
        };
    }
}
