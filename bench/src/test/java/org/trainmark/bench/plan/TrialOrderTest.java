package org.trainmark.bench.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.suite.Cell;
import org.trainmark.bench.suite.Trial;

class TrialOrderTest {

    private final List<Trial> trials = Trials.trials(20, 3);

    @Test
    void runsEveryTrialOnce() {
        assertThat(TrialOrder.of(trials)).containsExactlyInAnyOrderElementsOf(trials);
    }

    @Test
    void finishesARepetitionBeforeTheNext() {
        assertThat(TrialOrder.of(trials)).extracting(Trial::repetition).isSorted();
    }

    @Test
    void isTheSameEachTime() {
        assertThat(TrialOrder.of(trials)).isEqualTo(TrialOrder.of(trials));
    }

    @Test
    void shufflesEachRepetitionInItsOwnWay() {
        List<String> first = cells(0);

        assertThat(first).isNotEqualTo(first.stream().sorted().toList());
        assertThat(cells(1)).isNotEqualTo(first).isNotEqualTo(cells(2));
    }

    @Test
    void keepsTheOrderOfARepetitionWhenOthersAreAdded() {
        assertThat(TrialOrder.of(Trials.trials(20, 2)))
                .isEqualTo(TrialOrder.of(trials).subList(0, 40));
    }

    @Test
    void takesNoTrials() {
        assertThat(TrialOrder.of(List.of())).isEmpty();
    }

    private List<String> cells(int repetition) {
        return TrialOrder.of(trials).stream()
                .filter(trial -> trial.repetition() == repetition)
                .map(Trial::cell)
                .map(Cell::id)
                .toList();
    }
}
