package org.trainmark.bench.doctor;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import org.trainmark.results.report.markup.JsonText;

/** A diagnosis for programs. */
public final class DiagnosisJson {

    private static final ObjectMapper MAPPER = JsonText.mapper()
            .registerModule(new Jdk8Module())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(SerializationFeature.FAIL_ON_EMPTY_BEANS);

    private DiagnosisJson() {}

    /** Returns the whole diagnosis as an object; what cannot be read is null. */
    public static String write(Diagnosis diagnosis) {
        try {
            return MAPPER.writeValueAsString(diagnosis);
        } catch (JsonProcessingException e) {
            throw new AssertionError("every diagnosis can be written as JSON", e);
        }
    }
}
