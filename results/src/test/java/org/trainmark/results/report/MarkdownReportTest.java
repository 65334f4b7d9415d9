package org.trainmark.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.trainmark.results.report.memory.MemorySections;
import org.trainmark.results.report.search.SearchSections;
import org.trainmark.results.summary.RangeTestRun;
import org.trainmark.results.summary.SampleRun;
import org.trainmark.results.summary.answer.AtOnceRun;

class MarkdownReportTest {

    @Test
    void hasTheRatesToTryInTheTableOfARangeTest() throws IOException {
        StringBuilder page = new StringBuilder();

        new MarkdownReport(new SearchSections(), new MemorySections())
                .write(RangeTestRun.withLowestLossAt(0.1, 0.01), page);

        assertThat(page)
                .contains("**Learning rates to try: optimizer-0: 0.001 to 0.01; optimizer-1: 0.0001 to 0.001.**")
                .contains("|  | optimizer | Lowest rate to try | Highest rate to try |")
                .contains("|  | optimizer-1 | 0.000100 | 0.00100 |");
    }

    @Test
    void hasMemoryByBatchSizeOnceForEachAmount() throws IOException {
        StringBuilder page = new StringBuilder();

        new MarkdownReport(new SearchSections(), new MemorySections()).write(MemoryRun.of(), page);

        assertThat(page)
                .contains("## Memory by batch size", "| sgd | 16 | 1000 B |", "| adam | 64 | 1000 B |")
                .doesNotContain("| rmsprop | 16 | 1000 B |")
                .contains("- 1 more group of cells, with other values of the other axes, hold the same.");
    }

    @Test
    void saysThatTrialsRanAtOnceAndNotThatTheyRanOneAtATime() throws IOException {
        StringBuilder page = new StringBuilder();
        StringBuilder usual = new StringBuilder();

        new MarkdownReport(new SearchSections(), new MemorySections()).write(AtOnceRun.of(), page);
        new MarkdownReport(new SearchSections(), new MemorySections()).write(SampleRun.withTarget(), usual);

        assertThat(page)
                .contains("- Trials ran on 2 devices at once: 2 of 3 ran beside another")
                .doesNotContain("one trial at a time");
        assertThat(usual).contains("one trial at a time").doesNotContain("devices at once");
    }

    @Test
    void tellsProgramsTooThatTrialsRanAtOnce() throws IOException {
        StringBuilder json = new StringBuilder();

        new JsonReport(new SearchSections()).write(AtOnceRun.of(), json);

        assertThat(json).contains("\"devicesAtOnce\" : 2");
    }
}
