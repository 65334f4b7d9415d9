package org.trainmark.results.log.stored;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.trainmark.results.Confusion;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.Edit;
import org.trainmark.results.Ending;
import org.trainmark.results.Measurement;
import org.trainmark.results.RangePoint;
import org.trainmark.results.RatePoint;
import org.trainmark.results.StepWindow;
import org.trainmark.results.TrainingEnd;

/**
 * Findings as lines of JSON, in the names of {@link StoredFinding}. It is written field by field: what maps objects by
 * itself would take some 20 MiB of the process whose memory is measured.
 */
public final class FindingJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private FindingJson() {}

    /** Writes the value of a field. */
    @FunctionalInterface
    private interface Value {
        void write(JsonGenerator json) throws IOException;
    }

    private static byte[] line(String name, Value value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            json.writeFieldName(name);
            value.write(json);
            json.writeEndObject();
        }
        bytes.write('\n');
        return bytes.toByteArray();
    }

    public static byte[] of(CurvePoint point) throws IOException {
        return line("point", json -> write(point, json));
    }

    static void write(CurvePoint point, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeNumberField("epochs", point.epochs());
        json.writeNumberField("step", point.step());
        json.writeNumberField("samples", point.samples());
        json.writeNumberField("trainingSeconds", point.trainingSeconds());
        json.writeNumberField("wallSeconds", point.wallSeconds());
        json.writeNumberField("trainingLoss", point.trainingLoss());
        json.writeNumberField("validationLoss", point.validationLoss());
        known(json, "validationAccuracy", point.validationAccuracy());
        known(json, "learningRate", point.learningRate());
        json.writeEndObject();
    }

    private static void known(JsonGenerator json, String name, OptionalDouble value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.getAsDouble());
        }
    }

    /** Writes what follows the first {@code kept} changes of the learning rate. */
    public static byte[] ofRates(int kept, List<RatePoint> points) throws IOException {
        return line("rates", json -> {
            json.writeStartObject();
            json.writeNumberField("kept", kept);
            json.writeArrayFieldStart("points");
            for (RatePoint point : points) {
                json.writeStartObject();
                json.writeNumberField("step", point.step());
                json.writeNumberField("rate", point.rate());
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    public static byte[] of(RangePoint point) throws IOException {
        return line("rangePoint", json -> {
            json.writeStartObject();
            json.writeNumberField("rate", point.rate());
            json.writeNumberField("loss", point.loss());
            json.writeNumberField("smoothedLoss", point.smoothedLoss());
            json.writeEndObject();
        });
    }

    public static byte[] ofMeasurements(Map<String, Measurement> measurements) throws IOException {
        return line("measurements", json -> {
            json.writeStartObject();
            for (var entry : measurements.entrySet()) {
                json.writeObjectFieldStart(entry.getKey());
                json.writeNumberField("value", entry.getValue().value());
                json.writeStringField("unit", entry.getValue().unit());
                json.writeEndObject();
            }
            json.writeEndObject();
        });
    }

    public static byte[] ofWindows(List<StepWindow> windows) throws IOException {
        return line("windows", json -> {
            json.writeStartArray();
            for (StepWindow window : windows) {
                json.writeStartObject();
                json.writeNumberField("steps", window.steps());
                json.writeNumberField("meanNanos", window.meanNanos());
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    public static byte[] ofProvenance(Map<String, String> facts) throws IOException {
        return line("provenance", json -> {
            json.writeStartObject();
            for (var fact : facts.entrySet()) {
                json.writeStringField(fact.getKey(), fact.getValue());
            }
            json.writeEndObject();
        });
    }

    public static byte[] of(Confusion confusion) throws IOException {
        return line("confusion", json -> {
            json.writeStartObject();
            json.writeStringField("split", confusion.split());
            texts(json, "classes", confusion.classes());
            json.writeArrayFieldStart("counts");
            for (List<Integer> row : confusion.counts()) {
                json.writeArray(row.stream().mapToInt(Integer::intValue).toArray(), 0, row.size());
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private static void texts(JsonGenerator json, String name, List<String> texts) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    public static byte[] of(Edit edit) throws IOException {
        return line("edit", json -> {
            json.writeStartObject();
            json.writeNumberField("step", edit.step());
            json.writeStringField("kind", edit.kind().label());
            known(json, "amount", edit.amount());
            json.writeEndObject();
        });
    }

    public static byte[] of(Ending ending) throws IOException {
        return line("ending", json -> {
            json.writeStartObject();
            json.writeStringField("outcome", ending.outcome().label());
            known(json, "reason", ending.reason().orElse(null));
            known(json, "trainingEnd", ending.training().map(TrainingEnd::label).orElse(null));
            texts(json, "logTail", ending.logTail());
            json.writeEndObject();
        });
    }

    private static void known(JsonGenerator json, String name, @Nullable String value) throws IOException {
        if (value != null) {
            json.writeStringField(name, value);
        }
    }
}
