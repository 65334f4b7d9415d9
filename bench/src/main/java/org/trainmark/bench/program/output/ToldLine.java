package org.trainmark.bench.program.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.trainmark.bench.program.LinePattern;
import org.trainmark.bench.program.Program;
import org.trainmark.bench.program.Quantity;

/**
 * What one line of a program tells.
 *
 * @param starts whether it says that the training begins
 * @param numbers by what they are of
 */
record ToldLine(boolean starts, Map<Quantity, Double> numbers) {

    /** How a line begins that is meant for this project alone. */
    static final String PREFIX = ":::trainmark ";

    private static final JsonMapper JSON = new JsonMapper();
    private static final ToldLine NOTHING = new ToldLine(false, Map.of());

    ToldLine {
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
    }

    /**
     * Reads a line by a program's regular expressions, or one that begins with {@value #PREFIX} as JSON.
     *
     * @throws LinePattern.TooSlowException if an expression takes too long
     */
    static ToldLine of(String line, Program program) {
        if (line.startsWith(PREFIX)) {
            return ofJson(line.substring(PREFIX.length()));
        }
        Map<Quantity, Double> numbers = new TreeMap<>();
        program.patterns()
                .forEach((quantity, pattern) -> pattern.lastGroup(line)
                        .ifPresent(text -> number(text).ifPresent(number -> numbers.put(quantity, number))));
        return new ToldLine(
                program.start().filter(pattern -> pattern.isIn(line)).isPresent(), numbers);
    }

    /** A line that is cut short, or another program's, tells nothing. */
    private static ToldLine ofJson(String text) {
        JsonNode tree;
        try {
            tree = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            return NOTHING;
        }
        Map<Quantity, Double> numbers = new TreeMap<>();
        tree.properties()
                .forEach(entry -> Quantity.labeled(entry.getKey())
                        .ifPresent(quantity ->
                                number(entry.getValue().asText()).ifPresent(number -> numbers.put(quantity, number))));
        return new ToldLine(tree.path("start").asBoolean(false), numbers);
    }

    private static OptionalDouble number(String text) {
        try {
            return OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return notFinite(text.toLowerCase(Locale.ROOT));
        }
    }

    /** As C, Python and others print them. */
    private static OptionalDouble notFinite(String text) {
        return switch (text) {
            case "nan", "-nan", "+nan" -> OptionalDouble.of(Double.NaN);
            case "inf", "+inf", "infinity", "+infinity" -> OptionalDouble.of(Double.POSITIVE_INFINITY);
            case "-inf", "-infinity" -> OptionalDouble.of(Double.NEGATIVE_INFINITY);
            default -> OptionalDouble.empty();
        };
    }

    Optional<Double> number(Quantity quantity) {
        return Optional.ofNullable(numbers.get(quantity));
    }
}
