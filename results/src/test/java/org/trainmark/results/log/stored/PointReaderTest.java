package org.trainmark.results.log.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.results.CurvePoint;

class PointReaderTest {

    private static final String POINT =
            "{'epochs':1.5,'step':30,'samples':960,'trainingSeconds':0.25,'wallSeconds':0.5,"
                    + "'trainingLoss':0.7,'validationLoss':0.8,'validationAccuracy':0.9,'learningRate':0.1}";

    private static CurvePoint read(String point) throws JsonProcessingException {
        return Json.MAPPER.readValue(point.replace('\'', '"'), CurvePoint.class);
    }

    @Test
    void readsWhatIsWritten() throws JsonProcessingException {
        CurvePoint point =
                new CurvePoint(1.5, 30, 960, 0.25, 0.5, 0.7, 0.8, OptionalDouble.of(0.9), OptionalDouble.of(0.1));

        assertThat(read(POINT)).isEqualTo(point);
        assertThat(read(Json.MAPPER.writeValueAsString(point))).isEqualTo(point);
    }

    @Test
    void readsWhatIsNotFinite() throws JsonProcessingException {
        CurvePoint point = new CurvePoint(
                1,
                1,
                1,
                1,
                1,
                Double.NaN,
                Double.POSITIVE_INFINITY,
                OptionalDouble.empty(),
                OptionalDouble.of(Double.NEGATIVE_INFINITY));

        assertThat(read(Json.MAPPER.writeValueAsString(point))).isEqualTo(point);
    }

    @Test
    void skipsWhatALaterVersionMayAdd() throws JsonProcessingException {
        assertThat(read(POINT.replace("'step'", "'later':{'step':[1,{'samples':2}]},'step'")))
                .isEqualTo(read(POINT));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'step':30, | '' | it has no 'step'",
                "'trainingLoss':0.7, | '' | it has no 'trainingLoss'",
                "0.7 | null | 'trainingLoss' is not a number",
                "0.7 | true | 'trainingLoss' is not a number",
                "0.7 | 'much' | 'trainingLoss' is not a number",
                "0.7 | [1] | 'trainingLoss' is not a number",
                "30 | 30.5 | 'step' is not a whole number",
                "30 | '30' | 'step' is not a whole number",
            },
            quoteCharacter = '"')
    void namesWhatIsWrong(String there, String instead, String problem) {
        String damaged = POINT.replace(there, instead.equals("''") ? "" : instead);

        assertThatThrownBy(() -> read(damaged))
                .isInstanceOfSatisfying(
                        MismatchedInputException.class,
                        e -> assertThat(JsonProblem.of(e)).isEqualTo(problem));
    }

    @Test
    void aPointMustBeAnObject() {
        assertThatThrownBy(() -> read("[1]"))
                .isInstanceOfSatisfying(
                        MismatchedInputException.class,
                        e -> assertThat(JsonProblem.of(e)).isEqualTo("it is no object"));
    }
}
