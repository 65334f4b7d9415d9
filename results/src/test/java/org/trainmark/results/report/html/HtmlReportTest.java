package org.trainmark.results.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.report.MemoryRun;
import org.trainmark.results.report.markup.Element;
import org.trainmark.results.report.search.SearchSections;
import org.trainmark.results.summary.FitRun;
import org.trainmark.results.summary.RangeTestRun;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.SampleRun;

class HtmlReportTest {

    private final HtmlReport report = new HtmlReport(new SearchSections());

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
    void showsOnlyPlotsThatItHasTheDataFor() throws IOException {
        assertThat(page(SampleRun.withTarget()))
                .contains(
                        "Validation accuracy against training time", "Step time by percentile", "target 95 % accuracy")
                .doesNotContain("by optimizer and learning rate");
        assertThat(page(SampleRun.ofRegression()))
                .contains("Validation loss against training time", "target loss 0.1")
                .doesNotContain("accuracy against");
        assertThat(page(SampleRun.ofThroughputOnly()))
                .contains("Throughput against batch size", "Step time against batch size")
                .doesNotContain("Validation accuracy against");
    }

    @Test
    void stacksMemoryOverBatchSizesOnceForEachAmount() throws IOException {
        String page = page(MemoryRun.of());

        assertThat(page)
                .contains("Memory by purpose and batch size", "batch 64, optimizer state: 1.95 KiB", ">knee 64<")
                .contains("Groups of cells that hold the same amounts are shown once: 2 of 3.");
        assertThat(all(" id=\"([^\"]*)\"", page)).doesNotHaveDuplicates();
        assertThat(page(SampleRun.withTarget())).doesNotContain("Memory by");
    }

    @Test
    void showsQualityByBatchSizeWhereSeveralWereTrained() throws IOException {
        assertThat(page(SampleRun.withTarget()))
                .contains("Validation accuracy by batch size, at equal cost", "After as much time", "After 2 epochs");
        assertThat(page(SampleRun.ofRegression())).contains("Validation loss by batch size, at equal cost");
        assertThat(page(FitRun.of())).doesNotContain("at equal cost");
    }

    @Test
    void showsTheLossesOfACellForEachVerdictOnItsFit() throws IOException {
        String page = page(FitRun.of());

        assertThat(page)
                .contains("adam: overfit from epoch 9", ">epoch 9<", "sgd: underfit", "rmsprop: fine", "The rule")
                .contains("1 more cell not shown");
        assertThat(all(" id=\"([^\"]*)\"", page)).doesNotHaveDuplicates();
        assertThat(page(SampleRun.ofThroughputOnly())).doesNotContain("overfit", "loss against epochs");
    }

    @Test
    void showsTheLearningRateWhereItChanges() throws IOException {
        assertThat(page(FitRun.of()))
                .contains("Learning rate against step", "<title>sgd</title>", "<title>rmsprop and 1 more</title>");
        assertThat(page(SampleRun.withTarget())).doesNotContain("Learning rate against step");
    }

    @Test
    void showsTheLossesOfARangeTestAndTheRatesToTry() throws IOException {
        String page = page(RangeTestRun.withLowestLossAt(0.1, 0.01, 1, 0.5, 0.2));

        assertThat(all("(class=\"band\"><rect)", page)).hasSize(4);
        assertThat(page)
                .contains(
                        "1 more cell not shown",
                        "optimizer-0: 0.001 to 0.01</p>",
                        ">to try</text>",
                        "Highest rate to try")
                .doesNotContain("No trial measured its throughput");
        assertThat(page(RangeTestRun.withoutSuggestion()))
                .contains("the only cell: no suggestion")
                .doesNotContain("class=\"band\"", "more cell");
        assertThat(page(SampleRun.withTarget())).doesNotContain("range test", "rate to try");
    }

    @Test
    void drawsEveryRateAgainstEpochsInOneColorOnThePage() throws IOException {
        String page = page(RatesRun.of());

        for (String id : List.of("loss-epochs", "accuracy-epochs", "curves")) {
            assertThat(all("class=\"(line [^\"]*)\"", picture(page, id)))
                    .containsExactlyInAnyOrder("line c1", "line c2", "line c3", "line c4");
            assertThat(all("<title>rate 1</title><path d=\"[^\"]*\" class=\"line (c[0-9])", picture(page, id)))
                    .containsExactly("c3");
        }
        assertThat(all(
                        "<svg class=\"swatch\"[^>]*><line [^>]*class=\"line (c[0-9])\"></line>"
                                + "<[a-z]+ [^>]*></[a-z]+></svg>rate 1<",
                        page))
                .isNotEmpty()
                .containsOnly("c3");
    }

    @Test
    void drawsADivergedTrainingToWhereItEnded() throws IOException {
        String page = page(RatesRun.of());

        assertThat(picture(page, "loss-epochs"))
                .contains("<title>rate 3: diverged: the loss became NaN at step 50</title>");
        assertThat(page)
                .contains("A cross is where the training of a cell ended")
                .contains("rate 100: diverged: the loss became NaN at step 2, before its first evaluation")
                .contains("rate 3 (0/1, 1 diverged)");
    }

    @Test
    void samplesLinesAndMarksInLegends() throws IOException {
        String legends = String.join("", all("<ul class=\"legend\">(.*?)</ul>", page(SampleRun.withTarget())));

        assertThat(legends)
                .contains("class=\"line c1\"", "class=\"line c7 dashed\"", "Color: optimizer; mark: batch")
                .contains("<span>sgd, batch 16 (2/3, 1 diverged)</span>");
        assertThat(String.join("", all("<ul class=\"legend\">(.*?)</ul>", page(RatesRun.overBatches()))))
                .contains("<span>rate 0.1</span>", "<span>rate 1</span>");
    }

    @Test
    void beginsWithPicturesAndEndsWithProse() throws IOException {
        String page = page(MemoryRun.of());

        assertThat(page.indexOf("<figure")).isLessThan(page.indexOf("<table"));
        assertThat(page.indexOf("Held is about")).isGreaterThan(page.indexOf("<figure"));
    }

    @Test
    void drawsTheThroughputOfOneGroupOnce() throws IOException {
        assertThat(page(MemoryRun.ofOneGroup()))
                .contains(">samples/s<")
                .doesNotContain("Throughput against batch size");
        assertThat(page(MemoryRun.of())).contains("Throughput against batch size");
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

    private static String picture(String page, String id) {
        int start = page.indexOf("aria-labelledby=\"" + id + "-title");
        return page.substring(start, page.indexOf("</svg>", start));
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

    private String page(RunSummary run) throws IOException {
        StringBuilder page = new StringBuilder();
        report.write(run, page);
        return page.toString();
    }

    private static List<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
    }
}
