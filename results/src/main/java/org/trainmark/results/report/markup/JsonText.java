package org.trainmark.results.report.markup;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.OptionalDouble;

/**
 * JSON as programs get it: indented, its numbers in full. A terminal may show it: what steers is written as its number,
 * which programs read as the same character.
 */
public final class JsonText {

    private static final ObjectMapper MAPPER = mapper();
    private static final DefaultIndenter INDENT = new DefaultIndenter("  ", "\n");

    private JsonText() {}

    /** Returns a new mapper that writes such JSON. */
    public static ObjectMapper mapper() {
        return new ObjectMapper(
                new JsonFactoryBuilder().characterEscapes(new JsonEscapes()).build());
    }

    /** Returns the text of a node, without a line's end. */
    public static String of(JsonNode node) {
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(INDENT).withArrayIndenter(INDENT);
        try {
            return MAPPER.writer(printer).writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new AssertionError("every tree can be written as JSON", e);
        }
    }

    /** Puts a number under a name, or null if it is not finite, such as a time that was not reached. */
    public static void put(ObjectNode node, String name, double value) {
        if (Double.isFinite(value)) {
            node.put(name, value);
        } else {
            node.putNull(name);
        }
    }

    /** Puts a number under a name, or null if there is none. */
    public static void put(ObjectNode node, String name, OptionalDouble value) {
        put(node, name, value.orElse(Double.NaN));
    }
}
