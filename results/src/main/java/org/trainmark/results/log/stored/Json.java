package org.trainmark.results.log.stored;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Function;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.StepWindow;

/**
 * JSON as the files of a run have it. JSON has no NaN and no infinities, so they are stored as the strings
 * {@code "NaN"}, {@code "Infinity"} and {@code "-Infinity"}.
 */
public final class Json {

    public static final ObjectMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .defaultSetterInfo(JsonSetter.Value.forContentNulls(Nulls.FAIL))
            .addModule(new SimpleModule()
                    .addDeserializer(double.class, new StoredNumber(double.class))
                    .addDeserializer(Double.class, new StoredNumber(Double.class))
                    .addDeserializer(CurvePoint.class, new PointReader())
                    .addSerializer(CurvePoint.class, new PointWriter())
                    .addDeserializer(StepWindow.class, new WindowReader()))
            .enable(StreamReadFeature.USE_FAST_DOUBLE_PARSER)
            .build();

    private Json() {}

    /**
     * Checks the version, since a later one may mean something else by the same names.
     *
     * @throws IllegalArgumentException if there is none, or one later than {@code newestKnown}
     */
    public static void requireKnownSchema(int schema, int newestKnown) {
        if (schema < 1) {
            throw new IllegalArgumentException("it has no \"schema\", so Trainmark did not write it");
        }
        if (schema > newestKnown) {
            throw new IllegalArgumentException("its schema is " + schema + " and this version knows those up to "
                    + newestKnown + ": read it with the Trainmark that wrote it, or a later one");
        }
    }

    /** Returns the version of a document, 0 if it has none. */
    public static int schemaOf(byte[] document) throws IOException {
        return MAPPER.readTree(document).path("schema").asInt(0);
    }

    /**
     * Reads a point in time.
     *
     * @throws IllegalArgumentException if it is none
     */
    static Instant instant(String name, String text) {
        try {
            return Instant.parse(requireNonNull(text, name));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'%s' is '%s', but must be a time such as %s".formatted(name, text, Instant.EPOCH), e);
        }
    }

    /**
     * Returns the constant of a name.
     *
     * @throws IllegalArgumentException if there is none
     */
    static <T> T named(T[] all, Function<T, String> name, String label, String what) {
        return Arrays.stream(all)
                .filter(one -> name.apply(one).equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("unknown %s '%s'".formatted(what, label)));
    }

    /** Reads a document as what it should be; one that is {@code null} is refused as well. */
    public static <T> T read(byte[] document, Class<T> type) throws IOException {
        T read = MAPPER.readValue(document, type);
        if (read == null) {
            throw new IllegalArgumentException("it is null");
        }
        return read;
    }
}
