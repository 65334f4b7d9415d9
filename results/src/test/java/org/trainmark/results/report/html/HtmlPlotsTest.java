package org.trainmark.results.report.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.report.html.HtmlPages.all;
import static org.trainmark.results.report.html.HtmlPages.page;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.results.report.MemoryRun;
import org.trainmark.results.report.SequenceRun;
import org.trainmark.results.summary.FitRun;
import org.trainmark.results.summary.RangeTestRun;
import org.trainmark.results.summary.SampleRun;

/** The pictures of a page. */
class HtmlPlotsTest {

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
    void drawsMemoryOverBatchSizesWithALineForEachLength() throws IOException {
        String page = page(SequenceRun.of());

        assertThat(page)
                .contains(
                        "Memory by batch size and length of sequences", "length 128, recompute none, batch 16: 138 MiB")
                .contains(
                        "length 32, blocks, batch 1: 10.5 MiB",
                        "activations computed again",
                        "class=\"line c3 dashed\"");
        assertThat(all(" id=\"([^\"]*)\"", page)).doesNotHaveDuplicates();
        assertThat(page(MemoryRun.of())).doesNotContain("length of sequences");
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
    void drawsTheThroughputOfOneGroupOnce() throws IOException {
        assertThat(page(MemoryRun.ofOneGroup()))
                .contains(">samples/s<")
                .doesNotContain("Throughput against batch size");
        assertThat(page(MemoryRun.of())).contains("Throughput against batch size");
    }

    private static String picture(String page, String id) {
        int start = page.indexOf("aria-labelledby=\"" + id + "-title");
        return page.substring(start, page.indexOf("</svg>", start));
    }
}
