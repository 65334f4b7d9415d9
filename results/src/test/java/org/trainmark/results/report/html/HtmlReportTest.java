package org.trainmark.results.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.report.html.HtmlPages.all;
import static org.trainmark.results.report.html.HtmlPages.page;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.report.MemoryRun;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.summary.RangeTestRun;
import org.trainmark.results.summary.SampleRun;

class HtmlReportTest {

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "q\" onload=\"alert(1)", "' & <b>", "</pre><img alt=x>"})
    void escapesWhateverAUserSaid(String said) throws IOException {
        String page = page(SampleRun.saying(said));

        assertThat(page).doesNotContain(said).contains(Element.escaped(said));
        assertThat(tags(page)).isEqualTo(tags(page(SampleRun.saying("word"))));
    }

    @Test
    void takesNoSlotFromWhatAUserSaid() throws IOException {
        assertThat(page(SampleRun.saying("{{title}}"))).contains("<h1>{{title}}</h1>");
    }

    @Test
    void givesEveryIdOnce() throws IOException {
        assertThat(all(" id=\"([^\"]*)\"", page(SampleRun.withTarget())))
                .isNotEmpty()
                .doesNotHaveDuplicates();
    }

    @Test
    void namesEveryPictureForThoseWhoCannotSeeIt() throws IOException {
        String page = page(SampleRun.withTarget());

        List<String> ids = all(" id=\"([^\"]*)\"", page);
        assertThat(all("aria-labelledby=\"([^ ]*) ", page)).isNotEmpty().isSubsetOf(ids);
    }

    @Test
    void loadsNothingFromOutside() throws IOException {
        assertThat(page(SampleRun.withTarget()))
                .doesNotContain("http:", "https:", "src=", "@import", "url(", "<link", "fetch(");
    }

    @Test
    void beginsWithPicturesAndEndsWithProse() throws IOException {
        String page = page(MemoryRun.of());

        assertThat(page.indexOf("<figure")).isLessThan(page.indexOf("<table"));
        assertThat(page.indexOf("Held is about")).isGreaterThan(page.indexOf("<figure"));
    }

    @Test
    void isHeadedByTheLargestBatchWhereOneWasSearchedFor() throws IOException {
        String page = page(MemoryRun.underALimit());

        assertThat(page)
                .contains(
                        "Trainmark memory report", "The largest batch within 2.00 MiB is 128; batch 130 does not fit.")
                .contains("<h3>Largest batch within 2.00 MiB</h3><p class=\"value\">128</p>");
        assertThat(page(MemoryRun.of())).doesNotContain("argest batch within");
    }

    @Test
    void asksItsOwnQuestionOfARangeTest() throws IOException {
        String page = page(RangeTestRun.withLowestLossAt(0.1, 0.01));

        assertThat(page)
                .contains(
                        "Trainmark range test",
                        ": learning-rate range test</h1>",
                        "Which learning rates are worth trying?",
                        "Learning rates to try</h3>")
                .doesNotContain("Least memory", "The best in each respect");
    }

    @Test
    void showsTheTestSplitApartAndWhatTheBestCellConfuses() throws IOException {
        String page = page(RatesRun.tested());

        assertThat(page)
                .contains("Test accuracy of the best cell</h3><p class=\"value\">90.0 %</p>")
                .contains("on the test split, once, mean of 1 trial")
                .contains("cat taken for dog: 3 of 10", "What the best cell takes for what, test split");
        assertThat(page(RatesRun.of())).doesNotContain("Test accuracy", "takes for what");
    }

    @Test
    void scalesEveryPictureWithItsPlace() throws IOException {
        String page = page(SampleRun.withTarget());

        assertThat(all("<svg viewBox=\"0 0 ([0-9]+) [0-9.]+\" role", page)).containsOnly("540");
        assertThat(page).doesNotContain("<svg width", "min-width: 430px");
    }

    @Test
    void tellsOfARunWithoutTrials() throws IOException {
        assertThat(page(SampleRun.empty())).contains("No trial has ended yet.").doesNotContain("<figure>");
    }

    /**
     * Returns the tags with the names of their attributes, which no words of a user may change. Words do change the
     * order of values, and with it the shape that each has as its mark.
     */
    private static List<String> tags(String page) {
        String plain = page.replaceAll("=\"[^\"]*\"", "=\"\"");
        return all(
                "<(/?[a-z0-9]+(?: [a-z-]+(?==\"))*)",
                plain.replaceAll("<(circle|polygon) [^>]*>", "<circle>").replace("</polygon>", "</circle>"));
    }
}
