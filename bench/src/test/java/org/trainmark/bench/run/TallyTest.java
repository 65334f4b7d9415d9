package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.plan.Results;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Extent;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

class TallyTest {

    private final List<Trial> trials = Trials.trials(4, 1);

    @Test
    void countsEarlierTrialsAndNewOnes() {
        Tally tally = tally(List.of(Results.of(trials.get(0), Outcome.DIVERGED)))
                .plus(Results.of(trials.get(1), Outcome.COMPLETED), Optional.empty())
                .plus(Results.of(trials.get(2), Outcome.COMPLETED), Optional.empty());

        assertThat(tally.ended()).isEqualTo(3);
        assertThat(tally.failed()).isEqualTo(1);
        assertThat(tally.ranHere()).isEqualTo(2);
        assertThat(tally.inWords()).isEqualTo("2 completed, 1 diverged");
    }

    @Test
    void guessesTheTimeLeftFromTheTrialsThatRanHere() {
        Tally earlier = tally(List.of(Results.of(trials.get(0), Outcome.COMPLETED)));

        assertThat(earlier.left()).isEmpty();
        assertThat(earlier.plus(Results.of(trials.get(1), Outcome.COMPLETED), Optional.empty())
                        .left())
                .contains(Duration.ofSeconds(4));
    }

    @Test
    void countsATrialThatRanAgainOnce() {
        TrialReport spoilt = Results.of(trials.get(0), Outcome.COMPLETED);

        Tally tally = tally(List.of(spoilt)).plus(Results.of(trials.get(0), Outcome.CRASHED), Optional.of(spoilt));

        assertThat(tally.inWords()).isEqualTo("1 crashed");
        assertThat(tally.ended()).isEqualTo(1);
    }

    @Test
    void countsTriesThatRanAgainAndThoseThatAreToIntoTheTotalAndTheTime() {
        TrialReport spoilt = Results.of(trials.get(0), Outcome.COMPLETED);
        TrialReport again = Results.of(trials.get(0), Outcome.COMPLETED);
        Tally due = tally(List.of()).plus(spoilt, Optional.empty()).with(new Extent(4, false), 2);
        Tally ran = due.plus(again, Optional.of(spoilt)).with(new Extent(4, false), 1);

        assertThat(due.count()).isEqualTo("1/6");
        assertThat(due.left()).contains(Duration.ofSeconds(10));
        assertThat(ran.count()).isEqualTo("2/6");
        assertThat(ran.ended()).isEqualTo(1);
        assertThat(tally(List.of(spoilt, again)).count()).isEqualTo("2/5");
    }

    @Test
    void isEmptyAtTheStart() {
        Tally start = tally(List.of());

        assertThat(start.ended()).isZero();
        assertThat(start.failed()).isZero();
        assertThat(start.inWords()).isEmpty();
    }

    @Test
    void expectsTrialsSideBySideToTakeLessTime() {
        Tally half = Tally.of(new Extent(4, false), List.of(), 2)
                .plus(Results.of(trials.get(0), Outcome.COMPLETED), Optional.empty())
                .plus(Results.of(trials.get(1), Outcome.COMPLETED), Optional.empty());

        assertThat(half.left()).contains(Duration.ofSeconds(2));
    }

    @Test
    void saysThatMoreMayComeAndTakesNoTimeForWhatWasNotForeseen() {
        Tally open = Tally.of(new Extent(1, true), List.of(Results.of(trials.get(0), Outcome.COMPLETED)), 1);
        Tally beyond = open.plus(Results.of(trials.get(1), Outcome.COMPLETED), Optional.empty());

        assertThat(open.count()).isEqualTo("1/1+");
        assertThat(beyond.count()).isEqualTo("2/1+");
        assertThat(beyond.left()).isEmpty();
        assertThat(beyond.with(new Extent(2, false), 0).count()).isEqualTo("2/2");
    }

    private static Tally tally(List<TrialReport> earlier) {
        return Tally.of(new Extent(4, false), earlier, 1);
    }
}
