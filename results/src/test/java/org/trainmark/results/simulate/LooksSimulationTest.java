package org.trainmark.results.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.results.simulate.LooksSimulation.Row;

class LooksSimulationTest {

    @Test
    void looksTogetherRaiseNoMoreAlarmsThanOne() {
        List<Row> rows = new LooksSimulation(new Draws(1, 150, 1)).rows();

        assertThat(rows).hasSize(4).allSatisfy(row -> {
            assertThat(row.falseAlarms().interval().low()).as(row.toString()).isLessThanOrEqualTo(0.05);
            assertThat(row.wronglySame().interval().low()).as(row.toString()).isLessThanOrEqualTo(0.05);
        });
        assertThat(rows.get(1).found().value()).isGreaterThan(0.9);
    }
}
