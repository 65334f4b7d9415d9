package org.trainmark.results.log.stored;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
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

    @Override
    public Double deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            return switch (json.getText()) {
                case "NaN" -> Double.NaN;
                case "Infinity" -> Double.POSITIVE_INFINITY;
                case "-Infinity" -> Double.NEGATIVE_INFINITY;
                default -> refused(context);
            };
        }
        if (!json.currentToken().isNumeric() || !Double.isFinite(json.getDoubleValue())) {
            return refused(context);
        }
        return json.getDoubleValue();
    }

    private Double refused(DeserializationContext context) throws IOException {
        return context.reportInputMismatch(this, "not a number");
    }

    @Override
    public @Nullable Double getNullValue(DeserializationContext context) throws JsonMappingException {
        return handledType() == double.class ? context.reportInputMismatch(this, "null") : null;
    }
}
