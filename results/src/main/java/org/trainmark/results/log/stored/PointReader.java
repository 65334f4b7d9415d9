package org.trainmark.results.log.stored;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.trainmark.results.CurvePoint;

/**
 * Reads the points of curves, of which a log of many trials has millions: by reflection they take half of the time of
 * reading it.
 */
final class PointReader extends JsonDeserializer<CurvePoint> {

    @Override
    public CurvePoint deserialize(JsonParser json, DeserializationContext context) throws IOException {
        Numbers numbers = new Numbers(json);
        if (!json.isExpectedStartObjectToken()) {
            throw MismatchedInputException.from(json, CurvePoint.class, "no object");
        }
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            json.nextToken();
            numbers.take(name);
        }
        return numbers.point();
    }

    /** What was read of one point so far. */
    private static final class Numbers {

        private static final List<String> NAMES = List.of(
                "epochs",
                "step",
                "samples",
                "trainingSeconds",
                "wallSeconds",
                "trainingLoss",
                "validationLoss",
                "validationAccuracy",
                "learningRate");
        private static final int NEEDED = 7;

        private final JsonParser json;
        private final double[] numbers = new double[NAMES.size()];
        private long step;
        private long samples;
        private int seen;

        Numbers(JsonParser json) {
            this.json = json;
        }

        void take(String name) throws IOException {
            switch (name) {
                case "epochs" -> number(0);
                case "step" -> step = whole(1);
                case "samples" -> samples = whole(2);
                case "trainingSeconds" -> number(3);
                case "wallSeconds" -> number(4);
                case "trainingLoss" -> number(5);
                case "validationLoss" -> number(6);
                case "validationAccuracy" -> numberOrNull(7);
                case "learningRate" -> numberOrNull(8);
                default -> json.skipChildren();
            }
        }

        private void numberOrNull(int place) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_NULL) {
                number(place);
            }
        }

        private void number(int place) throws IOException {
            try {
                numbers[place] = StoredNumber.read(json);
            } catch (MismatchedInputException e) {
                throw at(place, e);
            }
            seen |= 1 << place;
        }

        private long whole(int place) throws IOException {
            if (json.currentToken() != JsonToken.VALUE_NUMBER_INT) {
                throw mismatch(place, long.class, "no whole number");
            }
            seen |= 1 << place;
            return json.getLongValue();
        }

        CurvePoint point() throws IOException {
            for (int place = 0; place < NEEDED; place++) {
                if (!has(place)) {
                    throw mismatch(
                            place, CurvePoint.class, "Missing required creator property '" + NAMES.get(place) + "'");
                }
            }
            return new CurvePoint(
                    numbers[0], step, samples, numbers[3], numbers[4], numbers[5], numbers[6], known(7), known(8));
        }

        private OptionalDouble known(int place) {
            return has(place) ? OptionalDouble.of(numbers[place]) : OptionalDouble.empty();
        }

        private boolean has(int place) {
            return ((seen >> place) & 1) == 1;
        }

        private MismatchedInputException mismatch(int place, Class<?> wanted, String problem) {
            return at(place, MismatchedInputException.from(json, wanted, problem));
        }

        private static MismatchedInputException at(int place, MismatchedInputException mismatch) {
            mismatch.prependPath(CurvePoint.class, NAMES.get(place));
            return mismatch;
        }
    }
}
