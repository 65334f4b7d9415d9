package org.trainmark.results.report.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.results.report.markup.TextTable.Column;

/** What may stand in a text without breaking a table, a page or a line. */
class MarkupTest {

    private static String csv(String... fields) {
        return new Csv().row(List.of(fields)).toString();
    }

    private static String paragraph(String text) throws IOException {
        StringBuilder out = new StringBuilder();
        new Markdown(out).paragraph(text);
        return out.toString();
    }

    private static TextTable table(int kept) {
        return new TextTable(
                List.of(
                        new Column("a", List.of("1", "22")),
                        new Column("bbb", List.of("x", "")),
                        new Column("c", List.of("yyyy", "z"))),
                kept,
                2);
    }

    @Test
    void csvQuotesWhatWouldBreakARowAndNothingElse() {
        assertThat(csv("a", "b;c", "")).isEqualTo("a,b;c,\n");
        assertThat(csv("a,b", "say \"so\"", "two\nlines", "cr\r"))
                .isEqualTo("\"a,b\",\"say \"\"so\"\"\",\"two\nlines\",\"cr\r\"\n");
    }

    @Test
    void csvRowsBeginAsTheyAreToldTo() {
        Csv which = new Csv().field("").field("a,b");

        assertThat(Csv.begunWith(which).field(1).end().field("x").field("").end())
                .hasToString(",\"a,b\",1\n,\"a,b\",x,\n");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 1",
        "-2, -2",
        "0.1, 0.1",
        "1e15, 1.0E15",
        "999999999999999, 999999999999999",
        "NaN, ''",
        "Infinity, ''"
    })
    void csvGivesNumbersInFullAndNothingForWhatIsNotFinite(double value, String text) {
        assertThat(Csv.number(value)).isEqualTo(text);
    }

    @Test
    void csvLosesNoDigitOfANumber() {
        assertThat(Double.parseDouble(Csv.number(0.1 + 0.2))).isEqualTo(0.1 + 0.2);
    }

    @Test
    void markdownEscapesWhatItWouldReadAsMarkup() throws IOException {
        assertThat(paragraph("a_b *c* `d` ~e~ |f| \\g")).isEqualTo("a\\_b \\*c\\* \\`d\\` \\~e\\~ \\|f\\| \\\\g\n");
        assertThat(paragraph("<b> & [x](y)")).isEqualTo("&lt;b> &amp; [x]\\(y)\n");
        assertThat(paragraph("two \n\r lines")).isEqualTo("two lines\n");
    }

    @Test
    void markdownSeparatesBlocksByOneEmptyLine() throws IOException {
        StringBuilder out = new StringBuilder();
        Markdown page = new Markdown(out);
        page.heading(2, "Head");
        page.paragraph("  ");
        page.strong("so");
        page.numbered(List.of("a", "b"));
        page.table(List.of("x", "y"), List.of(List.of("1", "2|3")));

        assertThat(out.toString()).isEqualTo("""
                ## Head

                **so**

                1. a
                2. b

                | x | y |
                |---|---|
                | 1 | 2\\|3 |
                """);
    }

    @Test
    void textTableAlignsItsColumns() {
        assertThat(table(1).lines(80)).containsExactly("a   bbb  c", "1   x    yyyy", "22       z");
    }

    @Test
    void textTableGivesUpColumnsFromTheRightButNotThoseItKeeps() {
        // Widths 2, 3 and 4 with gaps of 2: 13, then 7, then 2.
        assertThat(table(1).fitsWholeIn(13)).isTrue();
        assertThat(table(1).fitsWholeIn(12)).isFalse();
        assertThat(table(1).leftOut(12)).containsExactly("c");
        assertThat(table(1).leftOut(6)).containsExactly("bbb", "c");
        assertThat(table(2).leftOut(6)).containsExactly("c");
        assertThat(table(2).lines(6)).containsExactly("a   b…", "1   x", "22");
    }

    @Test
    void textIsClippedWithAnEllipsisAndFreeOfControls() {
        assertThat(TextTable.clipped("abcdef", 6)).isEqualTo("abcdef");
        assertThat(TextTable.clipped("abcdef", 5)).isEqualTo("abcd…");
        assertThat(TextTable.clipped("a\u001b[1m\tb ", 20)).isEqualTo("a [1m b");
    }

    @Test
    void textIsWrappedBetweenWords() {
        assertThat(TextTable.wrapped("  one two  three ", 7)).containsExactly("one two", "three");
        assertThat(TextTable.wrapped("extraordinary", 5)).containsExactly("extr…");
        assertThat(TextTable.wrapped("", 5)).containsExactly("");
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "1.04, 1", "1.05, 1.1", "-0.04, 0", "100, 100", "1e6, 1000000"})
    void elementPlacesThingsToTheTenthOfAPixel(double pixels, String text) {
        assertThat(Element.number(pixels)).isEqualTo(text);
    }

    @Test
    void elementWritesItsAttributesInOrderBeforeItsContent() {
        Element element = Element.of("g", "a<b")
                .with("x", 1.25)
                .with("title", "\"q\" & 'p'")
                .add(Element.of("line"))
                .text("\u0001end");

        assertThat(element)
                .hasToString("<g x=\"1.3\" title=\"&quot;q&quot; &amp; &#39;p&#39;\">a&lt;b<line></line>end</g>");
    }
}
