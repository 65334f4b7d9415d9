package org.trainmark.results.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.trainmark.results.report.summary.RangeTestRun;

class MarkdownReportTest {

    @Test
    void hasTheRatesToTryInTheTableOfARangeTest() throws IOException {
        StringBuilder page = new StringBuilder();

        new MarkdownReport().write(RangeTestRun.withLowestLossAt(0.1, 0.01), page);

        assertThat(page)
                .contains("**Learning rates to try: optimizer-0: 0.001 to 0.01; optimizer-1: 0.0001 to 0.001.**")
                .contains("|  | optimizer | Lowest rate to try | Highest rate to try |")
                .contains("|  | optimizer-1 | 0.000100 | 0.00100 |");
    }

    @Test
    void hasMemoryByBatchSizeOnceForEachAmount() throws IOException {
        StringBuilder page = new StringBuilder();

        new MarkdownReport().write(MemoryRun.of(), page);

        assertThat(page)
                .contains("## Memory by batch size", "| sgd | 16 | 1000 B |", "| adam | 64 | 1000 B |")
                .doesNotContain("| rmsprop | 16 | 1000 B |")
                .contains("- 1 more group of cells, with other values of the other axes, hold the same.");
    }
}
