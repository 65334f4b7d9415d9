package org.trainmark.results.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.trainmark.results.report.memory.MemorySections;
import org.trainmark.results.report.search.SearchSections;
import org.trainmark.results.search.SearchRun;
import org.trainmark.results.summary.RunSummary;
import org.trainmark.results.summary.SampleRun;

class SearchReportTest {

    private static String page(RunSummary run) throws IOException {
        StringBuilder page = new StringBuilder();
        new HtmlReport(new SearchSections(), new MemorySections()).write(run, page);
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
                        "Time to target, estimated over the parts that matter most",
                        "When which trial ran",
                        "What the trials were for",
                        "Why points are none to choose",
                        "Time to target, best half",
                        "Each point as a line through its values",
                        "What explains the differences",
                        "the loss became NaN at step 71",
                        "peak-resident at most 600 MiB, but")
                .doesNotContain(
                        "Learning rate by optimizer",
                        "Soonest to 95 % accuracy</h3><p class",
                        "Samples/s by batch size",
                        "NaN [");
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
    void headsThePageWithTheConfirmedWinner() throws IOException {
        assertThat(page(SearchRun.overAll(40)))
                .contains(
                        "<h3>Time to target of the winner</h3><p class=\"value\">",
                        "<h3>Best in resamplings of the seeds</h3>",
                        "<h3>Overstated by the search itself</h3>");
        assertThat(page(SearchRun.forEachOptimizer(20)))
                .contains("<h3>optimizer sgd: time to target of the winner</h3>");
    }

    @Test
    void showsTheFrontOfTwoAims() throws IOException {
        assertThat(page(SearchRun.ofTwoAims(40)))
                .contains(
                        "<h3>Peak memory, best on the front</h3>",
                        "fresh trials</td>",
                        "front, with 95 % intervals",
                        "best peak memory by trial");
    }

    @Test
    void holdsUpWithoutAnyValue() throws IOException {
        assertThat(page(SearchRun.ofFailures()))
                .contains("Failed or beyond a limit: 3 of 3 points (diverged: 3).", "When which trial ran");
    }

    @Test
    void worksASearchOutOnce() {
        SearchSections searches = new SearchSections();
        RunSummary run = SearchRun.overAll(20);

        assertThat(searches.of(run).orElseThrow()).isSameAs(searches.of(run).orElseThrow());
    }

    @Test
    void saysNothingOfItInOtherRuns() throws IOException {
        assertThat(page(SampleRun.withTarget())).doesNotContain("<h2>The search");
    }
}
