package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelsTest {

    @Test
    void nameATrialByItsCellAndCountRepetitionsFromOne() {
        assertThat(Labels.of(new TreeMap<>(Map.of("optimizer", "adam", "batch-size", "64")), 1))
                .isEqualTo("batch-size=64 optimizer=adam #2");
    }

    @Test
    void nameTheOnlyCellByItsRepetition() {
        assertThat(Labels.of(new TreeMap<>(), 0)).isEqualTo("#1");
    }

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
        assertThat(Labels.of(Duration.ofMillis(millis))).isEqualTo(label);
    }

    @Test
    void cutAReasonAfterItsFirstLine() {
        assertThat(Labels.firstLine("first\nsecond")).isEqualTo("first");
        assertThat(Labels.firstLine("")).isEmpty();
    }
}
