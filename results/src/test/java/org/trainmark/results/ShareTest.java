package org.trainmark.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    @ParameterizedTest
    @CsvSource({
        "0.95, 0.95",
        "-0.0, 0.0",
        "95%, 0.95",
        "95 %, 0.95",
        "1, 1",
        "0, 0",
        "100%, 1",
        ".5, 0.5",
        "1e-3, 0.001",
        "2.5%, 0.025"
    })
    void isAPartOrPercent(String text, double share) {
        assertThat(Share.of(text)).isCloseTo(share, within(1e-15));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-",
                ".",
                "-.",
                "95",
                "1.01",
                "101%",
                "-0.1",
                "NaN",
                "Infinity",
                "",
                "%",
                "1e9",
                "0x1p-1",
                "0.5f",
                "5%%",
                "a"
            })
    void isNothingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Share.of(text));
    }
}
