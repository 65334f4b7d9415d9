package org.trainmark.results.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.trainmark.results.search.SearchTrials.SETTINGS;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.results.TrialReport;
import org.trainmark.results.When;
import org.trainmark.results.search.Timeline.Stay;

class TimelineTest {

    private static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    /** A point whose trials began at these seconds and took 10 each. */
    private static SearchedPoint point(String rate, int ticket, int... starts) {
        List<TrialReport> trials = SearchTrials.trials(rate, ticket, 0, new double[starts.length]);
        List<TrialReport> timed = new ArrayList<>();
        for (int i = 0; i < starts.length; i++) {
            TrialReport trial = trials.get(i);
            timed.add(new TrialReport(
                    trial.key(),
                    new When(trial.order(), START.plusSeconds(starts[i]), 10),
                    trial.ending(),
                    trial.findings(),
                    trial.host(),
                    trial.stepsFile()));
        }
        return new SearchedPoint(trials.get(0).cell(), timed);
    }

    private static Timeline timeline(SearchedPoint... points) {
        return Timeline.of(List.of(new Search("", SETTINGS, Optional.empty(), List.of(points), List.of())));
    }

    @Test
    void putsTrialsThatRanAtOnceIntoLanes() {
        Timeline timeline = timeline(point("0.1", 0, 0, 10), point("0.2", 1, 5), point("0.3", 2, 15));

        assertThat(timeline.lanes()).hasSize(2);
        assertThat(timeline.lanes().get(0).stays()).extracting(Stay::from).containsExactly(0.0, 10.0);
        assertThat(timeline.lanes().get(1).stays()).extracting(Stay::from).containsExactly(5.0, 15.0);
        assertThat(timeline.seconds()).isCloseTo(25, within(1e-9));
    }

    @Test
    void cutsOutThePauseOfARunThatWasStopped() {
        Timeline timeline = timeline(point("0.1", 0, 0), point("0.2", 1, 3610), point("0.3", 2, 3620));

        assertThat(timeline.pauses()).containsExactly(new Timeline.Pause(10, 3600));
        assertThat(timeline.lanes().get(0).stays()).extracting(Stay::from).containsExactly(0.0, 10.0, 20.0);
        assertThat(timeline.seconds()).isCloseTo(30, within(1e-9));
    }

    @Test
    void takesASlowStartForNoPause() {
        assertThat(timeline(point("0.1", 0, 0), point("0.2", 1, 40)).pauses()).isEmpty();
    }

    @Test
    void saysWhatTrialsWereFor() {
        SearchedPoint winner = SearchTrials.point("0.1", 0, 0, 1, 1, 1, 1, 1, 1, 1);
        SearchedPoint failed = SearchTrials.point("0.2", 1, 0, Double.NaN);
        List<Spending> spent =
                Spending.of(new Search("", SETTINGS, Optional.empty(), List.of(winner, failed), List.of()));

        assertThat(spent)
                .containsExactly(
                        new Spending(Purpose.NEW, 2, 1, 5),
                        new Spending(Purpose.AGAIN, 1, 0, 2.5),
                        new Spending(Purpose.CHOICE, 3, 0, 7.5),
                        new Spending(Purpose.WINNER, 2, 0, 5));
    }
}
