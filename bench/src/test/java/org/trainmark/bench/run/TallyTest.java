package org.trainmark.bench.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.Trial;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

class TallyTest {

    private final List<Trial> trials = Trials.trials(4, 1);

    @Test
    void countsEarlierTrialsAndNewOnes() {
        Tally tally = Tally.of(4, List.of(Trials.result(trials.get(0), Outcome.DIVERGED)))
                .plus(Trials.result(trials.get(1), Outcome.COMPLETED))
                .plus(Trials.result(trials.get(2), Outcome.COMPLETED));

        assertThat(tally.ended()).isEqualTo(3);
        assertThat(tally.failed()).isEqualTo(1);
        assertThat(tally.ranHere()).isEqualTo(2);
        assertThat(tally.inWords()).isEqualTo("2 completed, 1 diverged");
    }

    @Test
    void guessesTheTimeLeftFromTheTrialsThatRanHere() {
        Tally earlier = Tally.of(4, List.of(Trials.result(trials.get(0), Outcome.COMPLETED)));

        assertThat(earlier.left()).isEmpty();
        assertThat(earlier.plus(Trials.result(trials.get(1), Outcome.COMPLETED)).left())
                .contains(Duration.ofSeconds(4));
    }

    @Test
    void countsATrialThatRanAgainOnce() {
        TrialReport spoilt = Trials.result(trials.get(0), Outcome.DIVERGED);

        Tally tally =
                Tally.of(4, List.of(spoilt)).plus(Trials.result(trials.get(0), Outcome.COMPLETED), Optional.of(spoilt));

        assertThat(tally.inWords()).isEqualTo("1 completed");
        assertThat(tally.failed()).isZero();
    }

    @Test
    void isEmptyAtTheStart() {
        Tally start = Tally.of(4, List.of());

        assertThat(start.ended()).isZero();
        assertThat(start.failed()).isZero();
        assertThat(start.inWords()).isEmpty();
    }

    @Test
    void expectsTrialsSideBySideToTakeLessTime() {
        Tally half = Tally.of(4, List.of())
                .withAtOnce(2)
                .plus(Trials.result(trials.get(0), Outcome.COMPLETED))
                .plus(Trials.result(trials.get(1), Outcome.COMPLETED));

        assertThat(half.left()).contains(Duration.ofSeconds(2));
        assertThat(half.withAtOnce(1).left()).contains(Duration.ofSeconds(4));
    }
}
