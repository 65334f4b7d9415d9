package org.trainmark.results.report.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What no text may do to what shows it, whoever wrote it. */
class SteeringTest {

    /** One of each kind: controls of C0 and C1, DEL, directions, no width, lines, half characters, no characters. */
    private static final String STEERS =
            "\u0000\u0007\u001b\u007f\u0085\u009b\u200b\u200e\u200f\u061c\u202a\u202e\u2066\u2069\u2028\u2029\ufeff\ufffe\uffff\ufdd0\ud800";

    private static String paragraph(String text) throws IOException {
        StringBuilder out = new StringBuilder();
        new Markdown(out).paragraph(text);
        return out.toString().stripTrailing();
    }

    private static String csv(String field) {
        return new Csv().row(List.of(field)).toString().stripTrailing();
    }

    @Test
    void isASpaceForEachCharacter() {
        assertThat(Steering.blanked("a" + STEERS + "b")).isEqualTo("a" + " ".repeat(STEERS.length()) + "b");
        assertThat(Steering.blanked("a\tb\nc")).isEqualTo("a b c");
        assertThat(Steering.blankedLines("a\tb\nc\u2028d")).isEqualTo("a b\nc d");
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "µ é ◆ – € 漢字 😀", "❤️", "e\u0301"})
    void leavesWhatIsShownAsItIs(String text) {
        assertThat(Steering.blanked(text)).isEqualTo(text);
    }

    @Test
    void isNowhereInAnyMedium() throws IOException {
        String text = "a" + STEERS + "b";

        assertThat(Element.of("p", text)).hasToString("<p>ab</p>");
        assertThat(paragraph(text)).matches("a +b");
        assertThat(csv(text)).matches("a +b");
        assertThat(TextTable.clipped(text, 80)).matches("a +b");
        assertThat(TextTable.wrapped(text, 80)).containsExactly("a b");
    }

    @Test
    void staysInJsonAsANumber() throws JsonProcessingException {
        String text = "a" + STEERS.replace("\ud800", "") + "😀b";
        String json = JsonText.mapper().writeValueAsString(text);

        assertThat(json).isEqualTo(Steering.blanked(json)).contains("\\u202E", "\\u009B", "\\u007F");
        assertThat(JsonText.mapper().readValue(json, String.class)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "=1+1 ! '=1+1",
                "+cmd|'/C calc' ! '+cmd|'/C calc'",
                "-1+1 ! '-1+1",
                "@SUM(A1) ! '@SUM(A1)",
                "-5 ! -5",
                "+1.5e-3 ! +1.5e-3",
                "a=b ! a=b",
                "＝1 ! '＝1"
            },
            quoteCharacter = '`')
    void isNoFormulaInCsvUnlessItIsANumber(String field, String written) {
        assertThat(csv(field)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '§',
            quoteCharacter = '`',
            value = {
                "> x § \\> x",
                "- x § \\- x",
                "+ x § \\+ x",
                "--- § \\---",
                "1. x § 1\\. x",
                "12) x § 12\\) x",
                "# x § \\# x",
                "[y]: http § \\[y]: http",
                "[ ] x § \\[ ] x",
                "-5 % § -5 %",
                "1.5 s § 1.5 s",
                "by @user § by @<!-- -->user",
                "see #12 § see #<!-- -->12",
                "at http://x.y § at http:<!-- -->//x.y",
                "at www.x.y § at www<!-- -->.x.y",
                "me@x.y § me@<!-- -->x.y",
                "a [x][y] § a [x]\\[y]",
                "$x$ § \\$x\\$",
                "end\\ § end\\\\"
            })
    void isNoBlockNoLinkAndNobodysNameInMarkdown(String text, String written) throws IOException {
        assertThat(paragraph(text)).isEqualTo(written);
    }

    @Test
    void beginsNoBlockInsideAList() throws IOException {
        StringBuilder out = new StringBuilder();
        new Markdown(out).bullets(List.of("- x", "> y"));

        assertThat(out).hasToString("- \\- x\n- \\> y\n");
    }

    @Test
    void takesAsManyColumnsAsItIsWide() {
        assertThat(Columns.of("ab")).isEqualTo(2);
        assertThat(Columns.of("漢字")).isEqualTo(4);
        assertThat(Columns.of("e\u0301")).isEqualTo(1);
        assertThat(Columns.of("😀")).isEqualTo(2);
        assertThat(TextTable.clipped("漢字漢字", 5)).isEqualTo("漢字…");
        assertThat(TextTable.clipped("😀😀", 3)).isEqualTo("😀…");
        assertThat(TextTable.wrapped("漢字 漢字", 8)).containsExactly("漢字", "漢字");
    }
}
