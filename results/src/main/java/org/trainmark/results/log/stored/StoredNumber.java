package org.trainmark.results.log.stored;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads a number as {@link Json} stores it: one that is not finite is one of three texts, so a number too large to be
 * one was not written here.
 */
final class StoredNumber extends StdDeserializer<Double> {

    private static final long serialVersionUID = 1;

    StoredNumber(Class<?> type) {
        super(type);
    }

    /**
     * Reads the number that a parser is at.
     *
     * @throws MismatchedInputException if it is at none
     */
    static double read(JsonParser json) throws IOException {
        double number = json.currentToken().isNumeric() ? json.getDoubleValue() : Double.POSITIVE_INFINITY;
        return Double.isFinite(number) ? number : notFinite(json);
    }

    private static double notFinite(JsonParser json) throws IOException {
        return switch (json.getText()) {
            case "NaN" -> Double.NaN;
            case "Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity" -> Double.NEGATIVE_INFINITY;
            default -> throw MismatchedInputException.from(json, double.class, "not a number");
        };
    }

    @Override
    public Double deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return read(json);
    }

    @Override
    public @Nullable Double getNullValue(DeserializationContext context) throws JsonMappingException {
        return handledType() == double.class ? context.reportInputMismatch(this, "null") : null;
    }
}
