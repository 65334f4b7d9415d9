package org.trainmark.bench.amt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.amt.AmtFile.Request;
import org.trainmark.bench.suite.Suites;
import org.trainmark.bench.suite.yaml.InvalidSuiteException;

/** Whatever stands in a request, it becomes a suite and a request again, or there is a message. */
class MutatedRequestsTest {

    private static List<String> pointers() {
        try {
            List<String> pointers = new ArrayList<>();
            collect(new ObjectMapper().readTree(Requests.FULL), "", pointers);
            return pointers;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        node.fieldNames().forEachRemaining(name -> {
            pointers.add(pointer + "/" + name);
            collect(node.get(name), pointer + "/" + name, pointers);
        });
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            pointers.add(pointer + "/" + i);
            collect(node.get(i), pointer + "/" + i, pointers);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "1",
                "-0.5e-3",
                "1e400",
                "\"\"",
                "\"1\"",
                "\"x\"",
                "\"{\"",
                "\"a: [\\n\"",
                "[]",
                "[[]]",
                "[null]",
                "{}",
                "{\"a\": 1}",
                "true",
                "123456789012345678901234567890"
            })
    void areReadOrRefused(String value) {
        assertThat(pointers()).hasSizeGreaterThan(70);
        for (String pointer : pointers()) {
            String json = Requests.with(Requests.FULL, pointer, value);
            assertThatCode(() -> thereAndBack(json)).as(pointer + " = " + value).doesNotThrowAnyException();
        }
    }

    private static void thereAndBack(String json) {
        Optional<Request> request = read(json);
        request.ifPresent(read -> {
            Imported imported = Imported.of(read, List.of(), List.of(), 10);
            assertThat(Suites.read(imported.suite()).search()).isPresent();
            assertThat(Export.of("suite.yaml", imported.suite(), request)
                            .request()
                            .text())
                    .isEqualTo(read.text());
        });
    }

    private static Optional<Request> read(String json) {
        try {
            return AmtFile.read("request.json", json, Optional.empty()).request();
        } catch (InvalidSuiteException refused) {
            assertThat(refused.problems()).isNotEmpty();
            return Optional.empty();
        }
    }
}
