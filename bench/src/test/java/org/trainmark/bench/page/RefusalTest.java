package org.trainmark.bench.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:40123", "localhost:80", "LOCALHOST", "[::1]:40123", "localhost:9"})
    void isNoneForNamesOfThisMachine(String host) {
        assertThat(Refusal.of("GET", List.of(host))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "evil.example",
                "evil.example:40123",
                "localhost.evil.example",
                "127.0.0.1.evil.example:40123",
                "127.0.0.1:40123@evil.example",
                "0.0.0.0:40123",
                "127.0.0.10",
                "localhost:",
                "localhost:40123/",
                " localhost"
            })
    void isForbiddenForAnyOtherName(String host) {
        assertThat(Refusal.of("GET", List.of(host)))
                .get()
                .extracting(Refusal::status)
                .isEqualTo(403);
    }

    @Test
    void isForbiddenForNoNameAndForTwo() {
        assertThat(Refusal.of("GET", List.of()))
                .get()
                .extracting(Refusal::status)
                .isEqualTo(403);
        assertThat(Refusal.of("GET", List.of("localhost", "localhost")))
                .get()
                .extracting(Refusal::status)
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "HEAD", "PUT", "DELETE", "OPTIONS", "get"})
    void isOfEveryMethodButGet(String method) {
        assertThat(Refusal.of(method, List.of("localhost")))
                .get()
                .extracting(Refusal::status)
                .isEqualTo(405);
        assertThat(Refusal.of(method, List.of("evil.example")))
                .get()
                .extracting(Refusal::status)
                .isEqualTo(403);
    }
}
