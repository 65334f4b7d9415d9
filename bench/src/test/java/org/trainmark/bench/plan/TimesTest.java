package org.trainmark.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimesTest {

    @ParameterizedTest
    @CsvSource({
        "0, 1s",
        "400, 1s",
        "1499, 1s",
        "59499, 59s",
        "59500, 1m00s",
        "200000, 3m20s",
        "3599499, 59m59s",
        "3900000, 1h05m",
        "90000000, 25h00m"
    })
    void roundTimesToTheSecond(long millis, String label) {
        assertThat(Times.text(Duration.ofMillis(millis))).isEqualTo(label);
    }
}
