package org.trainmark.results.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.search.SearchTrials.SETTINGS;
import static org.trainmark.results.search.SearchTrials.THROUGHPUT;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.Moment.Incumbent;

class HistoryTest {

    private static List<Moment> history(SearchedPoint... points) {
        return new StudiedSearch(new Search("", SETTINGS, Optional.empty(), List.of(points), List.of()))
                .history(THROUGHPUT);
    }

    private static double best(Moment moment) {
        return moment.best().map(Incumbent::loss).orElse(Double.NaN);
    }

    @Test
    void knowsAtEachMomentWhatHadEndedThen() {
        List<Moment> history = history(
                SearchTrials.point("0.1", 0, 0, 10, 30), // its second trial is the second of all
                SearchTrials.point("0.2", 1, 0, Double.NaN),
                SearchTrials.point("0.3", 2, 0, 20));

        assertThat(history).extracting(Moment::seconds).containsExactly(2.5, 5.0, 7.5, 10.0);
        assertThat(history)
                .extracting(HistoryTest::best)
                .containsExactly(THROUGHPUT.loss(10), mean(10, 30), mean(10, 30), THROUGHPUT.loss(20));
        assertThat(history).extracting(Moment::eligible).containsExactly(true, true, false, true);
        assertThat(history.get(2).loss()).isEmpty();
    }

    private static double mean(double one, double other) {
        return (THROUGHPUT.loss(one) + THROUGHPUT.loss(other)) / 2;
    }

    @Test
    void takesBackWhatFailedLater() {
        List<Moment> history =
                history(SearchTrials.point("0.1", 0, 0, 50, Double.NaN), SearchTrials.point("0.2", 1, 0, 20));

        assertThat(best(history.get(0))).isEqualTo(THROUGHPUT.loss(50));
        assertThat(history.get(1).best()).isEmpty();
        assertThat(best(history.get(2))).isEqualTo(THROUGHPUT.loss(20));
    }

    @Test
    void countsNoFreshTrials() {
        assertThat(history(SearchTrials.point("0.1", 0, 0, 10, 10, 90, 90, 90))).hasSize(2);
    }

    @Test
    void hasABandFromTwoRepeatsOn() {
        List<TrialReport> trials = new ArrayList<>(SearchTrials.trials("0.1", 0, 0, 100, 110));
        List<Moment> history =
                history(new SearchedPoint(trials.get(0).cell(), trials), SearchTrials.point("0.2", 1, 0, 120, 130));

        assertThat(history.subList(0, 3))
                .allSatisfy(
                        moment -> assertThat(moment.best().orElseThrow().band()).isEmpty());
        Incumbent last = history.get(3).best().orElseThrow();
        assertThat(last.loss()).isCloseTo(mean(120, 130), within(1e-12));
        assertThat(last.band().orElseThrow().contains(last.loss())).isTrue();
    }
}
