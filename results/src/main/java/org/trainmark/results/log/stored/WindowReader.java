package org.trainmark.results.log.stored;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import org.trainmark.results.StepWindow;

/** Reads the windows of steps, of which a log has more than of anything else, without reflection. */
final class WindowReader extends JsonDeserializer<StepWindow> {

    private static final String STEPS = "steps";
    private static final String MEAN_NANOS = "meanNanos";

    @Override
    public StepWindow deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.isExpectedStartObjectToken()) {
            throw MismatchedInputException.from(json, StepWindow.class, "no object");
        }
        long steps = 0;
        double meanNanos = 0;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken value = json.nextToken();
            switch (name) {
                case STEPS -> steps = whole(json, value);
                case MEAN_NANOS -> meanNanos = number(json);
                default -> json.skipChildren();
            }
        }
        return new StepWindow(steps, meanNanos);
    }

    private static long whole(JsonParser json, JsonToken value) throws IOException {
        if (value != JsonToken.VALUE_NUMBER_INT) {
            throw at(STEPS, MismatchedInputException.from(json, long.class, "no whole number"));
        }
        return json.getLongValue();
    }

    private static double number(JsonParser json) throws IOException {
        try {
            return StoredNumber.read(json);
        } catch (MismatchedInputException e) {
            throw at(MEAN_NANOS, e);
        }
    }

    private static MismatchedInputException at(String field, MismatchedInputException mismatch) {
        mismatch.prependPath(StepWindow.class, field);
        return mismatch;
    }
}
