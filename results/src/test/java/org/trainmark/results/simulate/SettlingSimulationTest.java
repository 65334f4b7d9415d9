package org.trainmark.results.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.trainmark.results.simulate.SettlingSimulation.Row;

class SettlingSimulationTest {

    private static Row row(int cells, int trials) {
        return new SettlingSimulation(new Draws(1, 300, cells)).row(cells, trials);
    }

    @Test
    void countsWhatWasToldAndKept() {
        Row row = row(1, 5);

        assertThat(row.told().of()).isEqualTo(300);
        assertThat(row.kept()).isPresent();
        assertThat(row.keptOverAll().map(kept -> kept.of())).contains(row.told().count());
    }

    @Test
    void asManyTrialsAsWereToldSettleItInFourOfFiveCases() {
        for (int trials : new int[] {3, 5, 10}) {
            for (int cells : new int[] {1, 2}) {
                Row row = row(cells, trials);
                row.kept()
                        .ifPresent(kept -> assertThat(kept.interval().high())
                                .as(row.toString())
                                .isGreaterThanOrEqualTo(0.8));
                row.keptOverAll()
                        .ifPresent(kept -> assertThat(kept.interval().high())
                                .as(row.toString())
                                .isGreaterThanOrEqualTo(0.8));
            }
        }
    }
}
