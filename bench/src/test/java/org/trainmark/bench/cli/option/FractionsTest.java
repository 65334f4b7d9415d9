package org.trainmark.bench.cli.option;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class FractionsTest {

    @ParameterizedTest
    @CsvSource({"0.95, 0.95", "95%, 0.95", "95 %, 0.95", "1, 1", "100%, 1", "0, 0", ".5, 0.5", "99.5%, 0.995"})
    void areReadAsPeopleWriteThem(String text, double fraction) {
        assertThat(new Fractions().convert(text)).isEqualTo(fraction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "-1", "-0.1", "Infinity", "high", "", "%", "0,95"})
    void areRefusedWithTheForm(String text) {
        assertThatThrownBy(() -> new Fractions().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("must be from 0 to 1, or with a percent sign: 0.95 or 95%, but is " + text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "95 | must be at most 1, but is 95; for percent write 95%",
                "1.5 | must be at most 1, but is 1.5; for percent write 1.5%",
                "101% | must be at most 1, but is 101%",
                "200 | must be at most 1, but is 200"
            })
    void areRefusedAboveOneWithTheMend(String text, String message) {
        assertThatThrownBy(() -> new Fractions().convert(text)).hasMessage(message);
    }
}
