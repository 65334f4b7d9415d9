package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Where a unit goes over into the next, and what has no number. */
class UnitEdgesTest {

    @ParameterizedTest
    @CsvSource({
        "SECONDS, 119.4, 119 s",
        "SECONDS, 119.6, 1.99 min",
        "SECONDS, 120, 2.00 min",
        "SECONDS, 7199, 2.00 h",
        "SECONDS, 7169, 119 min",
        "SECONDS, 0.0009994, 999 µs",
        "SECONDS, 0.0009996, 1.00 ms",
        "SECONDS, 1e-12, 0.00100 ns",
        "NANOSECONDS, 999, 999 ns",
        "NANOSECONDS, 1000, 1.00 µs",
        "BYTES, 1000, 1000 B",
        "BYTES, 1023, 1023 B",
        "BYTES, 1023.6, 1.00 KiB",
        "BYTES, 1047552, 1023 KiB",
        "BYTES, 1048064, 1.00 MiB",
        "BYTES, 1024, 1.00 KiB",
        "BYTES, 1048576, 1.00 MiB",
        "BYTES, 1073741824, 1.00 GiB",
        "BYTES, 1099511627776, 1.00 TiB",
        "COUNT, 9994, 9994",
        "COUNT, 10000, 10.0 k",
        "COUNT, 12.5, 12.5",
        "COUNT, 999600, 1.00 M",
        "SAMPLES_PER_SECOND, 1e12, 1000 G",
        "FRACTION, 0.99949, 99.9 %",
        "FRACTION, 0.9995, 100.0 %",
        "FRACTION, -0.05, -5.0 %",
        "NUMBER, -1234.5, -1230",
        "NUMBER, 9.995, 9.99"
    })
    void showThreeDigits(Unit unit, double value, String text) {
        assertThat(unit.text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @EnumSource(Unit.class)
    void showADashForWhatIsNoNumber(Unit unit) {
        assertThat(unit.text(Double.NaN)).startsWith("–");
        assertThat(unit.text(Double.POSITIVE_INFINITY)).startsWith("–");
    }

    @ParameterizedTest
    @CsvSource({
        "FRACTION, 0.94996, 0.95, 94.996 %, 95.000 %, 0.004 points",
        "FRACTION, 0.9, 0.95, 90.0 %, 95.0 %, 5.0 points",
        "FRACTION, 0.9, 0.9, 90.0 %, 90.0 %, 0.0 points",
        "BYTES, 241172480, 241172481, 230.000000 MiB, 230.000001 MiB, 1.00 B",
        "SECONDS, 5.1501, 5.15, 5.1501 s, 5.1500 s, 100 µs"
    })
    void showAsManyDigitsAsTellTwoValuesApart(
            Unit unit, double one, double other, String first, String second, String distance) {
        assertThat(unit.apart(one, other)).containsExactly(first, second, distance);
    }

    @ParameterizedTest
    @CsvSource({
        "SECONDS, 150, 2.5 min",
        "BYTES, 1536, 1.5 KiB",
        "COUNT, 20000, 20 k",
        "FRACTION, 1, 100 %",
        "BYTES, 0, 0"
    })
    void tickWithoutTrailingZeros(Unit unit, double value, String text) {
        assertThat(unit.tick(value)).isEqualTo(text);
    }

    @Test
    void sayWhatRatesCountWhereNoHeadDoes() {
        assertThat(Unit.SAMPLES_PER_SECOND.inFull("12.3 k")).isEqualTo("12.3 k samples/s");
        assertThat(Unit.SECONDS.inFull("12.3 s")).isEqualTo("12.3 s");
    }
}
