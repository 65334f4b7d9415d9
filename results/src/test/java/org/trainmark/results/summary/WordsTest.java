package org.trainmark.results.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.results.Extent;
import org.trainmark.results.Outcome;
import org.trainmark.results.Target;

class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "9, false, 4, 4 of 9 trials",
        "9, false, 9, 9 of 9 trials",
        "9, true, 4, 4 of at least 9 trials",
        "24, true, 24, 24 trials so far",
        "9, false, 10, 10 trials so far",
        "1, false, 1, 1 of 1 trial",
        "1, true, 1, 1 trial so far",
        "0, false, 0, 0 of 0 trials",
        "0, true, 1, 1 trial so far"
    })
    void anExtentSaysHowFarARunIs(int trials, boolean mayGrow, int ended, String words) {
        assertThat(new Extent(trials, mayGrow).progress(ended)).isEqualTo(words);
    }

    @Test
    void extentsAddUpAndGrowIfOneMay() {
        assertThat(new Extent(3, false).plus(new Extent(4, true))).isEqualTo(new Extent(7, true));
        assertThat(new Extent(3, false).plus(new Extent(0, false))).isEqualTo(new Extent(3, false));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Extent(-1, false))
                .withMessageContaining("-1");
    }

    @ParameterizedTest
    @CsvSource({
        "ACCURACY, 0.95, 95 % accuracy",
        "ACCURACY, 0.955, 95.5 % accuracy",
        "ACCURACY, 0.57, 57 % accuracy",
        "ACCURACY, 1, 100 % accuracy",
        "LOSS, 0.1, loss 0.1",
        "LOSS, 2, loss 2",
        "LOSS, 0.30000000000000004, loss 0.3"
    })
    void aTargetIsSaidWithoutRoundingErrors(Target.Metric metric, double value, String words) {
        assertThat(Words.target(new Target(metric, value))).isEqualTo(words);
    }

    @Test
    void countsHaveTheirNoun() {
        assertThat(Words.count(0, "trial")).isEqualTo("0 trials");
        assertThat(Words.count(1, "more cell")).isEqualTo("1 more cell");
        assertThat(Words.count(180, "trial")).isEqualTo("180 trials");
    }

    @Test
    void progressEndsInWhatBecameOfTheTrials() {
        assertThat(Words.progress(SampleRun.withTarget())).isEqualTo("9 of 9 trials: 8 completed, 1 diverged.");
        assertThat(Words.progress(SampleRun.empty())).isEqualTo("0 of 9 trials.");
    }

    @Test
    void theFrontIsExplainedInTheWordsOfItsMetrics() {
        assertThat(Words.front(SampleRun.withTarget()))
                .isEqualTo(
                        "◆ is the Pareto front: no other cell is better in time to target or final accuracy and as good"
                                + " in the other.");
        assertThat(Words.front(SampleRun.ofRegression())).contains("better in time to target or final loss and");
        assertThat(Words.front(SampleRun.empty())).isEmpty();
    }

    @Test
    void outcomesComeInTheOrderOfTheirKind() {
        Map<Outcome, Integer> outcomes =
                new TreeMap<>(Map.of(Outcome.REFUSED, 2, Outcome.COMPLETED, 1, Outcome.OUT_OF_MEMORY, 3));

        assertThat(Words.outcomes(outcomes)).isEqualTo("1 completed, 3 out of memory, 2 refused");
    }
}
