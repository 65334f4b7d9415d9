package org.trainmark.results.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.TrialBuilder.trial;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.trainmark.results.CurvePoint;
import org.trainmark.results.MetricNames;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;
import org.trainmark.results.report.html.HtmlReport;
import org.trainmark.results.report.memory.MemorySections;
import org.trainmark.results.report.search.SearchSections;
import org.trainmark.results.summary.Report;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.SampleRun;

/** A page for people does not grow with the cells, beyond what anyone can take in. */
class PageLimitsTest {

    /** Returns a run of scattered cells, every tenth of which failed. */
    private static RunSummary run(int cells) {
        List<TrialReport> trials = new ArrayList<>();
        for (int i = 0; i < cells; i++) {
            double share = (double) (i * 7919L % cells) / cells;
            Map<String, String> cell = Map.of(
                    "learning-rate", Double.toString(0.001 + share),
                    "batch-size", Integer.toString(16 << i % 3),
                    "optimizer", i % 2 == 0 ? "sgd" : "adam");
            CurvePoint end =
                    new CurvePoint(1, 90, 1440, 1 + share, 2 + share, 1, 1 + share, OptionalDouble.of(0.5 + share / 2));
            trials.add(
                    i % 10 == 9
                            ? trial("f" + i)
                                    .cell(cell)
                                    .failed(Outcome.CRASHED, "gone")
                                    .build()
                            : trial("t" + i)
                                    .cell(cell)
                                    .measured(MetricNames.THROUGHPUT, 1000 + 1000 * share, "samples/s")
                                    .curve(List.of(end))
                                    .build());
        }
        return SampleRun.of("scattered", trials);
    }

    private static String page(Report report, RunSummary run) {
        try {
            StringBuilder page = new StringBuilder();
            report.write(run, page);
            return page.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void keepsPagesShort() {
        RunSummary some = run(1500);
        RunSummary more = run(3000);

        for (Report report : List.of(
                new MarkdownReport(new SearchSections(), new MemorySections()),
                new HtmlReport(new SearchSections(), new MemorySections()))) {
            assertThat(page(report, more).length()).as(report.fileName()).isLessThan((int)
                    (1.05 * page(report, some).length()));
        }
    }

    @Test
    void saysWhatIsLeftOut() {
        RunSummary run = run(1500);

        assertThat(page(new MarkdownReport(new SearchSections(), new MemorySections()), run))
                .contains("The best 500 of 1500 cells; cells.csv has them all.")
                .contains("and 50 more trials; trials.csv has them all.");
        assertThat(page(new HtmlReport(new SearchSections(), new MemorySections()), run))
                .contains("The best 500 of 1500 cells; cells.csv has them all.")
                .containsPattern("The best \\d+ of \\d+ lines are drawn.");
    }

    @Test
    void leavesNothingOutOfFilesForPrograms() {
        assertThat(page(new CellsCsv(), run(1500)).lines()).hasSize(1501);
    }
}
