package org.trainmark.bench.suite.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlowTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {b: 1, a: [x, 2.50]} | {a: [x, 2.5], b: 1}
                    1e-2                 | 0.01
                    0.010                | 0.01
                    .5                   | 0.5
                    1e-8                 | 1e-8
                    2.5E-9               | 2.5e-9
                    1e3                  | 1000
                    64.0                 | 64
                    +007                 | 7
                    -3                   | -3
                    -0                   | 0
                    -00.0                | 0
                    True                 | true
                    ~                    | null
                    '"a"'                | a
                    '"5"'                | "5"
                    '"null"'             | "null"
                    '"a: b"'             | "a: b"
                    2s                   | 2s
                    -Xmx2g               | -Xmx2g
                    []                   | []
                    """)
    void writesEqualValuesInOneForm(String text, String canonical) {
        assertThat(FlowText.of(parse(text))).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "a\nb",
                "a\tb",
                "#",
                "a #b",
                "- a",
                "-",
                "a:",
                ":",
                "\"",
                "\\",
                "{",
                "ä",
                "\ud83d\ude00",
                "1e5",
                "\u0000\u2028\ufeff",
                "*a",
                "&a",
                "!a",
                "%a",
                "@",
                "`",
                "?",
                "? a",
                "<<",
                "...",
                "---",
                ".",
                "=",
                "y"
            })
    void quotesTextsSoThatTheyReadBack(String text) {
        String written = "{k: [%s]}".formatted(FlowText.text(text));

        assertThat(FlowText.of(parse(written))).isEqualTo(written);
        assertThat(((Yaml.Scalar) parse(FlowText.text(text))).text()).isEqualTo(text);
    }

    @Test
    void writesNumbersSoThatTheyReadBack() {
        Random random = new Random(1);
        for (int i = 0; i < 2_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertThat(Double.parseDouble(FlowText.number(value))).isEqualTo(value);
                assertThat(FlowText.of(parse(FlowText.number(value)))).isEqualTo(FlowText.number(value));
            }
        }
    }

    private static Yaml parse(String text) {
        return YamlParser.parse(text, Place.of("test"), new Problems("test"));
    }
}
