package org.trainmark.results.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.results.simulate.RivalSimulation.Row;

class RivalSimulationTest {

    @Test
    void rivalsAreAsWrongAsOthersFound() {
        List<Row> rows = new RivalSimulation(new Draws(1, 2000, 1)).rows();

        assertThat(rows.get(0).falseAlarms().value()).isBetween(0.55, 0.63);
        assertThat(rows.get(1).falseAlarms().value()).isBetween(0.18, 0.26);
        assertThat(rows.get(2).found().value()).isBetween(0.005, 0.03);
        assertThat(rows.get(3).found().value()).isBetween(0.33, 0.41);
        assertThat(rows.get(4).falseAlarms().value()).isBetween(0.035, 0.06);
        assertThat(rows.get(4).found().value()).isGreaterThan(0.9);
        assertThat(rows.get(7).rule()).startsWith("Trainmark, 10 trials");
        assertThat(rows.get(7).found().value()).isGreaterThan(0.95);
        assertThat(rows.get(7).falseAlarms().interval().high()).isLessThan(0.06);
    }
}
