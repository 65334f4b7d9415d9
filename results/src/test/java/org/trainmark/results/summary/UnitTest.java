package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.results.stats.Interval;

class UnitTest {

    @ParameterizedTest
    @CsvSource({
        "SAMPLES_PER_SECOND, 12345, 12.3 k",
        "SAMPLES_PER_SECOND, 999.6, 1.00 k",
        "SAMPLES_PER_SECOND, 87.25, 87.3",
        "SECONDS, 0.1234, 123 ms",
        "SECONDS, 1.2, 1.20 s",
        "SECONDS, 119, 119 s",
        "SECONDS, 150, 2.50 min",
        "SECONDS, 0, 0 s",
        "NANOSECONDS, 81234, 81.2 µs",
        "NANOSECONDS, 5e9, 5.00 s",
        "BYTES, 440401920, 420 MiB",
        "FRACTION, 0.9512, 95.1 %",
        "FRACTION, 1, 100.0 %",
        "COUNT, 1234, 1234",
        "COUNT, 123456, 123 k",
        "NUMBER, 0.012345, 0.0123",
        "NUMBER, 0, 0",
    })
    void showsThreeDigitsInAUnitThatKeepsThemShort(Unit unit, double value, String text) {
        assertThat(unit.text(value)).isEqualTo(text);
    }

    @Test
    void showsAnIntervalInTheUnitOfItsValue() {
        assertThat(Unit.SECONDS.text(0.95, new Interval(0.5, 1.25))).isEqualTo("950 [500, 1250] ms");
        assertThat(Unit.SECONDS.text(1, new Interval(1, Double.POSITIVE_INFINITY)))
                .isEqualTo("1.00 [1.00, –] s");
    }

    @ParameterizedTest
    @CsvSource({
        "SECONDS, 0.04, 40 ms",
        "NANOSECONDS, 0, 0",
        "FRACTION, 0.956, 95.6 %",
        "FRACTION, 0, 0 %",
        "NUMBER, 100, 100"
    })
    void showsRoundValuesOnAxesWithoutZeros(Unit unit, double value, String text) {
        assertThat(unit.tick(value)).isEqualTo(text);
    }
}
