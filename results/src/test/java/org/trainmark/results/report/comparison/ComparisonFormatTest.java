package org.trainmark.results.report.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.compare.Comparison;
import org.trainmark.results.compare.Comparisons;
import org.trainmark.results.compare.TrialValues;
import org.trainmark.results.compare.contrast.Effect;
import org.trainmark.results.compare.contrast.Effects;
import org.trainmark.results.compare.contrast.Verdict;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class ComparisonFormatTest {

    private static final Effect SLOWER = Effects.within(
            Effects.of(
                    Effects.named("throughput"),
                    Verdict.WORSE,
                    OptionalDouble.of(1000),
                    OptionalDouble.of(950),
                    OptionalDouble.of(0.95)),
            0.94,
            0.961);
    private static final Effect LESS = Effects.of(
            Effects.named("peak-resident"),
            Verdict.BETTER,
            OptionalDouble.of(1 << 20),
            OptionalDouble.of(1 << 19),
            OptionalDouble.of(0.5));
    private static final Effect UNTOLD = Effects.needing(
            Effects.of(
                    Effects.named("time-to-target"),
                    Verdict.CANNOT_TELL,
                    OptionalDouble.of(2),
                    OptionalDouble.empty(),
                    OptionalDouble.empty()),
            9,
            "reached by 3/3 and 1/3");
    private static final Effect LOSS = Effects.of(
            Effects.named("final-loss"),
            Verdict.SAME,
            OptionalDouble.of(0.5),
            OptionalDouble.of(0.4877),
            OptionalDouble.of(-0.0123));
    private static final Effect ACCURACY = Effects.of(
            Effects.named("final-accuracy"),
            Verdict.SAME,
            OptionalDouble.of(0.95),
            OptionalDouble.of(0.951),
            OptionalDouble.of(0.001));

    private static Comparison comparison(Effect... effects) {
        return Comparisons.of(Comparisons.cell("16", effects));
    }

    private static String written(ComparisonFormat format, Comparison comparison, int width, boolean strict) {
        StringBuilder out = new StringBuilder();
        try {
            format.write(comparison, width, strict, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private static String text(Comparison comparison) {
        return written(ComparisonFormat.TEXT, comparison, 200, false);
    }

    private static String junit(Comparison comparison, boolean strict) {
        return written(ComparisonFormat.JUNIT, comparison, 80, strict);
    }

    private static Element suite(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new AssertionError(xml, e);
        }
    }

    private static JsonNode json(Comparison comparison) throws IOException {
        return new ObjectMapper().readTree(written(ComparisonFormat.JSON, comparison, 80, false));
    }

    @Test
    void answersInOneSentence() {
        assertThat(text(comparison(SLOWER, LESS)))
                .contains("Regression: 1 of 2 guarded comparisons got worse, 1 improved.");
        assertThat(text(comparison(UNTOLD, LESS)))
                .contains("Cannot tell: 1 of 2 guarded comparisons are not settled, 1 improved."
                        + " At least 9 trials of each cell and side would settle it.");
        assertThat(text(comparison(LESS, ACCURACY)))
                .contains("Better: 1 of 2 guarded comparisons improved, and none got worse.");
        assertThat(text(comparison(ACCURACY))).contains("Same: all of 1 guarded comparison lie inside their margins.");
    }

    @Test
    void writesATableForATerminal() {
        assertThat(text(comparison(SLOWER, LOSS).with(List.of("A note.")))).isEqualTo("""
                one (base) against other (candidate)
                Regression: 1 of 1 guarded comparison got worse.

                Cell  Metric                    Change, 95 % interval  Verdict  Base    Candidate  Adjusted p
                16    Samples/s                 -5.0 [-6.0, -3.9] %    slower   1.00 k  950        0.020
                16    Final loss (not guarded)  -0.0123                same     0.500   0.488      0.020
                A note.
                """);
    }

    @Test
    void showsWhatGotWorseFirstAndWhatIsNotGuardedLast() {
        Effect unguarded = Effects.of("step-p50", Verdict.WORSE);

        assertThat(text(comparison(unguarded, ACCURACY, UNTOLD, LESS, SLOWER))
                        .lines()
                        .skip(4))
                .extracting(line -> line.substring(6, 12))
                .containsExactly("Sample", "Peak m", "Time t", "Final ", "Step p");
    }

    @Test
    void showsNoMoreRowsThanATerminalHas() {
        Effect[] many = new Effect[27];
        Arrays.fill(many, ACCURACY);

        assertThat(text(comparison(many))).endsWith("2 more rows; --markdown - shows all.\n");
        assertThat(written(ComparisonFormat.MARKDOWN, comparison(many), 80, false)
                        .lines())
                .filteredOn(line -> line.startsWith("| 16"))
                .hasSize(27);
    }

    @ParameterizedTest
    @ValueSource(ints = {30, 60, 100})
    void writesNoLineLongerThanTheTerminal(int width) {
        String text = written(ComparisonFormat.TEXT, comparison(SLOWER, UNTOLD, LOSS), width, false);

        assertThat(text.lines()).allMatch(line -> line.length() <= width);
    }

    @Test
    void writesAPageOfEveryEffect() {
        assertThat(written(ComparisonFormat.MARKDOWN, comparison(SLOWER, UNTOLD, ACCURACY), 80, false))
                .startsWith("""
                        ## one (base) against other (candidate)

                        **Regression: 1 of 3 guarded comparisons got worse.**

                        | Cell | Metric | Base | Candidate | Change, 95 % interval | Adjusted p | Verdict |
                        |---|---|---|---|---|---|---|
                        | 16 | Samples/s | 1.00 k | 950 | -5.0 [-6.0, -3.9] % | 0.020 | slower |
                        | 16 | Time to target | 2.00 s | not reached | – | 0.020 | cannot tell, needs at least 9 trials (reached by \
                        3/3 and 1/3) |
                        | 16 | Final accuracy | 95.0 % | 95.1 % | +0.1 points | 0.020 | same |
                        """)
                .contains("- Same: shown to lie inside the margin", "any false alarm is at most 0.05");
    }

    @Test
    void showsNotesOnThePageAboveTheMethod() {
        String page =
                written(ComparisonFormat.MARKDOWN, comparison(LESS).with(List.of("Differs: git: 1 -> 2.")), 80, false);

        assertThat(page.indexOf("- Differs: git: 1 -> 2.")).isPositive().isLessThan(page.indexOf("- Same: shown"));
    }

    @ParameterizedTest
    @CsvSource({"0.000999, <0.001", "0.001, 0.001", "0.0126, 0.013", "1, 1.000"})
    void showsSmallPValuesAsABound(double p, String words) {
        assertThat(EffectWords.p(p)).isEqualTo(words);
    }

    @Test
    void writesNumbersForPrograms() throws IOException {
        JsonNode page = json(comparison(SLOWER, UNTOLD).with(List.of("A note.")));
        JsonNode slower = page.at("/cells/0/effects/0");

        assertThat(page.path("schema").asInt()).isEqualTo(1);
        assertThat(page.path("verdict").asText()).isEqualTo("worse");
        assertThat(page.path("guarded").toString())
                .isEqualTo("{\"better\":0,\"worse\":1,\"same\":0,\"cannot tell\":1,\"no change seen\":0}");
        assertThat(page.path("trialsToSettle").asInt()).isEqualTo(9);
        assertThat(page.at("/notes/0").asText()).isEqualTo("A note.");
        assertThat(page.at("/cells/0/cell").toString()).isEqualTo("{\"batch-size\":\"16\"}");
        assertThat(slower.toString())
                .isEqualTo("{\"metric\":\"throughput\",\"unit\":\"samples/s\",\"margin\":0.02,\"guarded\":true,"
                        + "\"base\":1000.0,\"candidate\":950.0,\"change\":0.95,\"low\":0.94,\"high\":0.961,"
                        + "\"p\":0.01,\"adjustedP\":0.02,\"verdict\":\"worse\"}");
    }

    @Test
    void writesNullForATimeThatWasNotReached() throws IOException {
        JsonNode untold = json(comparison(UNTOLD)).at("/cells/0/effects/0");

        assertThat(untold.get("candidate").isNull()).isTrue();
        assertThat(untold.get("change").isNull()).isTrue();
        assertThat(untold.has("low")).isFalse();
        assertThat(untold.path("note").asText()).isEqualTo("reached by 3/3 and 1/3");
    }

    @Test
    void writesNullForANumberThatIsNotFinite() throws IOException {
        Effect infinite = Effects.within(
                Effects.of(
                        Effects.named("throughput"),
                        Verdict.CANNOT_TELL,
                        OptionalDouble.of(0),
                        OptionalDouble.of(1),
                        OptionalDouble.of(Double.POSITIVE_INFINITY)),
                1,
                Double.POSITIVE_INFINITY);
        JsonNode node = json(comparison(infinite)).at("/cells/0/effects/0");

        assertThat(node.get("change").isNull()).isTrue();
        assertThat(node.get("low").asDouble()).isEqualTo(1);
        assertThat(node.get("high").isNull()).isTrue();
    }

    @Test
    void failsTheTestOfWhatGotWorseAndSkipsWhatCannotBeTold() {
        Element suite = suite(junit(comparison(SLOWER, UNTOLD, LESS, LOSS), false));

        assertThat(suite.getAttribute("name")).isEqualTo("one against other");
        assertThat(suite.getAttribute("tests")).isEqualTo("3");
        assertThat(suite.getAttribute("failures")).isEqualTo("1");
        assertThat(suite.getAttribute("skipped")).isEqualTo("1");
        assertThat(((Element) suite.getElementsByTagName("failure").item(0)).getAttribute("message"))
                .isEqualTo("16, Samples/s, 1.00 k, 950, -5.0 [-6.0, -3.9] %, 0.020, slower");
        assertThat(suite.getElementsByTagName("skipped").getLength()).isEqualTo(1);
    }

    @Test
    void failsWhatCannotBeToldWhereThatIsAskedFor() {
        Element suite = suite(junit(comparison(SLOWER, UNTOLD, LESS), true));

        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        assertThat(suite.getAttribute("skipped")).isEqualTo("0");
        assertThat(suite.getElementsByTagName("failure").getLength()).isEqualTo(2);
        assertThat(suite.getElementsByTagName("skipped").getLength()).isZero();
    }

    @Test
    void passesATestForEachGuardedMetricThatIsSameOrBetter() {
        Element suite = suite(junit(comparison(LESS, ACCURACY, LOSS), true));

        assertThat(suite.getElementsByTagName("testcase").getLength()).isEqualTo(2);
        assertThat(suite.getElementsByTagName("failure").getLength()).isZero();
        assertThat(((Element) suite.getElementsByTagName("testcase").item(1)).getAttribute("name"))
                .isEqualTo("final-accuracy");
    }

    @Test
    void escapesLabelsInXml() {
        String label = "<a> & \"b\" 'c'\n]]>";
        Element suite = suite(junit(Comparisons.of(Comparisons.cell(label, SLOWER)), false));
        Element test = (Element) suite.getElementsByTagName("testcase").item(0);

        assertThat(test.getAttribute("classname").replaceAll("\\s", " ")).isEqualTo("<a> & \"b\" 'c' ]]>");
        assertThat(test.getElementsByTagName("failure").getLength()).isEqualTo(1);
    }

    private static String page(Comparison comparison) {
        return written(ComparisonFormat.HTML, comparison, 80, false);
    }

    @Test
    void drawsAnIntervalForEachGuardedChangeOverItsMargin() {
        String page = page(comparison(SLOWER, LESS, LOSS));

        // Of the other two, one has no interval and one is not guarded.
        assertThat(page.split("class=\"effect\"", -1)).hasSize(2);
        assertThat(page)
                .contains("class=\"unchanged\"", "16: Samples/s", ">slower<", "Change in %")
                .contains("Regression: 1 of 2 guarded comparisons got worse, 1 improved.")
                .contains("<!DOCTYPE html>", "Trainmark comparison")
                .doesNotContain("http:", "https:", "src=", "@import", "url(", "<link", "<script", "{{");
    }

    @Test
    void drawsADotForEachTrialOfBothSides() {
        String page = page(Comparisons.of(Comparisons.cell(
                "16",
                Map.of("throughput", new TrialValues(List.of(990.0, 1000.0, 1010.0), List.of(940.0, 960.0))),
                SLOWER)));

        assertThat(page).contains("Trials of both sides", "one (base)", "other (candidate)", ">candidate<");
        String strip =
                page.substring(page.indexOf("trials-0-title"), page.indexOf("</svg>", page.indexOf("trials-0-title")));
        assertThat(strip.split("class=\"mark c1\"", -1)).hasSize(3 + 1);
        assertThat(strip.split("class=\"mark c2\"", -1)).hasSize(2 + 1);
    }

    @Test
    void escapesOnAPageWhatAUserSaid() {
        Comparison comparison =
                Comparisons.of(Comparisons.cell("<b>16</b>", SLOWER)).with(List.of("<i>note</i>"));

        assertThat(page(comparison)).doesNotContain("<b>16", "<i>note").contains("&lt;b&gt;16", "&lt;i&gt;note");
    }
}
