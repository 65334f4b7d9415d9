package org.trainmark.results.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.trainmark.results.search.SearchRun;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.SampleRun;

class SearchReportTest {

    private static String page(RunSummary run) throws IOException {
        StringBuilder page = new StringBuilder();
        new HtmlReport().write(run, page);
        return page.toString();
    }

    @Test
    void showsASearchAndNoPictureOfALattice() throws IOException {
        String page = page(SearchRun.overAll(40));

        assertThat(page)
                .contains(
                        "Best of 40 points is",
                        "resamplings of the fresh seeds",
                        "How the search went",
                        "Time to target by each part of the space",
                        "The two parts that matter most",
                        "Each point as a line through its values",
                        "What explains the differences",
                        "the loss became NaN at step 71",
                        "peak-resident at most 600 MiB, but")
                .doesNotContain("Learning rate by optimizer", "Samples/s by batch size", "NaN [");
    }

    @Test
    void comparesTheWinnersOfTheAxesBeside() throws IOException {
        assertThat(page(SearchRun.forEachOptimizer(20))).contains("optimizer sgd: How the search went", "The winner");
    }

    @Test
    void holdsUpWithoutATrialOfUse() throws IOException {
        assertThat(page(SearchRun.overAll(1))).contains("The search");
    }

    @Test
    void saysNothingOfItInOtherRuns() throws IOException {
        assertThat(page(SampleRun.withTarget())).doesNotContain("<h2>The search");
    }
}
