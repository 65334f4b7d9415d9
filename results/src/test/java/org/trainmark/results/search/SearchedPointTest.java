package org.trainmark.results.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trainmark.results.search.SearchTrials.SETTINGS;
import static org.trainmark.results.search.SearchTrials.THROUGHPUT;
import static org.trainmark.results.search.SearchTrials.point;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.trainmark.results.Disturbance;
import org.trainmark.results.TrialReport;
import org.trainmark.results.search.SearchSettings.Phase;

class SearchedPointTest {

    @Test
    void standsInTheOrderOfTickets() {
        List<TrialReport> trials = new ArrayList<>(SearchTrials.trials("0.2", 1, 0, 10));
        trials.addAll(SearchTrials.trials("0.1", 0, 0, 10, 20));
        trials.addAll(SearchTrials.trials("0.2", 1, 2, 30));

        List<SearchedPoint> points = SearchedPoint.among(trials);

        assertThat(points).extracting(SearchedPoint::ticket).containsExactly(0, 1);
        assertThat(points.get(1).of(SETTINGS, Phase.SEARCH)).hasSize(1);
        assertThat(points.get(1).of(SETTINGS, Phase.CHOICE)).hasSize(1);
        assertThat(points.get(1).of(SETTINGS, Phase.WINNER)).isEmpty();
    }

    @Test
    void hasNoMeanWhereATrialFailed() {
        assertThat(mean(point("0.1", 0, 0, 10, Double.NaN).trials())).isEmpty();
        assertThat(mean(List.of())).isEmpty();
        assertThat(mean(point("0.1", 0, 0, 10, 10).trials())).hasValue(-Math.log(10));
    }

    @Test
    void leavesSpoiltTrialsOutWhereThereAreOthers() {
        TrialReport spoilt = spoilt(0, 1);
        TrialReport clean = SearchTrials.trials("0.1", 0, 1, 10).get(0);

        assertThat(mean(List.of(spoilt, clean))).hasValue(-Math.log(10));
        assertThat(mean(List.of(spoilt))).hasValue(0);
    }

    private static TrialReport spoilt(int repetition, double throughput) {
        return SearchTrials.build(
                SearchTrials.builder("0.1", 0, repetition)
                        .disturbances(new Disturbance(Disturbance.Kind.THROTTLED, "for 3 s")),
                throughput);
    }

    private static OptionalDouble mean(List<TrialReport> trials) {
        return SearchedPoint.meanLoss(trials, THROUGHPUT, Optional.empty());
    }
}
