package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.results.stats.ParetoFront.Choice;

class ParetoFrontTest {

    @Test
    void holdsWhatNothingBeats() {
        List<Choice> choices = List.of(
                new Choice(3, 0.97),
                new Choice(1, 0.90),
                new Choice(2, 0.89),
                new Choice(2, 0.95),
                new Choice(4, 0.97));

        assertThat(ParetoFront.of(choices)).containsExactly(0, 1, 3);
    }

    @Test
    void holdsEqualsTogether() {
        assertThat(ParetoFront.of(List.of(new Choice(1, 0.9), new Choice(1, 0.9))))
                .containsExactly(0, 1);
    }

    @Test
    void leavesOutWhatWasNotReachedOrNotMeasured() {
        List<Choice> choices =
                List.of(new Choice(Double.POSITIVE_INFINITY, 0.99), new Choice(1, Double.NaN), new Choice(5, 0.1));

        assertThat(ParetoFront.of(choices)).containsExactly(2);
    }

    @Test
    void isEmptyWithoutChoices() {
        assertThat(ParetoFront.of(List.of())).isEmpty();
    }
}
