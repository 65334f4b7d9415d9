package org.trainmark.results.report.markup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.trainmark.results.report.markup.TextTable.Column;

/**
 * Random texts in every medium: nothing steers, begins a formula, a block or an element, or is wider than it may be.
 */
@Tag("fuzz")
class RandomTextsTest {

    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int COUNT = Integer.getInteger("fuzz.texts", 20_000);
    private static final ObjectMapper JSON = JsonText.mapper();

    private static final List<String> PIECES = List.of(
            "a",
            "7",
            " ",
            "  ",
            "=",
            "+",
            "-",
            "@",
            "\t",
            "\r",
            "\n",
            ",",
            ";",
            "\"",
            "'",
            "<",
            ">",
            "&",
            "|",
            "`",
            "*",
            "_",
            "#",
            "~",
            "[",
            "]",
            "(",
            ")",
            ":",
            "//",
            "http",
            "www.",
            ".",
            "!",
            "\\",
            "$",
            "1. ",
            "1) ",
            "- ",
            "> ",
            "\u001b[2J",
            "\u009b",
            "\u007f",
            "\u0000",
            "\u202e",
            "\u2066",
            "\u200b",
            "\u2028",
            "\u0085",
            "\ufeff",
            "\ufffe",
            "\ud800",
            "\udc00",
            "😀",
            "漢",
            "e\u0301",
            "µ");

    private final Random random = new Random(SEED);

    private String text() {
        StringBuilder text = new StringBuilder();
        for (int pieces = random.nextInt(12); pieces >= 0; pieces--) {
            text.append(PIECES.get(random.nextInt(PIECES.size())));
        }
        return text.toString();
    }

    @Test
    void stayTexts() throws IOException {
        for (int i = 0; i < COUNT; i++) {
            String text = text();
            try {
                isAField(text);
                isALine(text);
                isMarkup(text);
                assertThat(JSON.readValue(JSON.writeValueAsString(text), String.class)
                                .length())
                        .isEqualTo(text.length());
            } catch (AssertionError e) {
                throw new AssertionError("seed %d, %s".formatted(SEED, JSON.writeValueAsString(text)), e);
            }
        }
    }

    private static void isAField(String text) {
        String row = new Csv().row(List.of(text)).toString();
        String field = row.startsWith("\"")
                ? row.substring(1, row.length() - 2).replace("\"\"", "\"")
                : row.substring(0, row.length() - 1);

        assertThat(field).matches("(?s)|[^=+@\\-\\t\\r\\n].*|[-+]?[\\d.]+(e[-+]?\\d+)?");
        assertThat(row.replaceAll("[\\t\\r\\n]", ""))
                .matches(shown -> Steering.blanked(shown).equals(shown));
    }

    private static void isALine(String text) {
        int width = 1 + text.length() % 10;
        TextTable table = new TextTable(List.of(new Column("", List.of(text)), new Column(text, List.of(text))), 1, 2);

        assertThat(table.lines(width)).allMatch(line -> Columns.of(line) <= width);
        assertThat(TextTable.wrapped(text, width)).allMatch(line -> Columns.of(line) <= width);
        assertThat(String.join("", table.lines(200)))
                .matches(shown -> Steering.blanked(shown).equals(shown));
    }

    private static void isMarkup(String text) throws IOException {
        StringBuilder page = new StringBuilder();
        new Markdown(page).paragraph(text);

        assertThat(page.toString().replace("<!-- -->", ""))
                .doesNotContain("<")
                .doesNotMatch("(?s)(>|- |\\+ |# |\\[|\\d+[.)] |---|```|    ).*")
                .matches(shown -> Steering.blankedLines(shown).equals(shown));
        assertThat(page.toString()).doesNotContainPattern("@[A-Za-z0-9]|://|#\\d|www\\.");
        assertThat(Element.of("p", text).with("title", text).toString())
                .matches("(?s)<p title=\"[^<>\"]*\">[^<>]*</p>")
                .matches(shown -> Steering.blankedLines(shown.replace("\t", "")).equals(shown.replace("\t", "")));
    }
}
