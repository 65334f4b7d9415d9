package org.trainmark.results.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.results.compare.VerdictSimulation.Row;
import org.trainmark.results.stats.Proportion;

/** The promises of the documentation, on made-up measurements whose truth is known. */
class VerdictSimulationTest {

    private static final VerdictSimulation SIMULATION = new VerdictSimulation(1, 4000);

    private static void assertRare(Proportion proportion) {
        assertThat(proportion.interval().high()).as(proportion.toString()).isLessThanOrEqualTo(0.06);
    }

    @Test
    void verdictsAreRightUnderEveryKindOfNoise() {
        for (Row row : SIMULATION.ours()) {
            assertThat(row.falseAlarms().value()).as(row.toString()).isLessThanOrEqualTo(0.055);
            assertRare(row.falseAlarms());
            assertRare(row.wronglySame().orElseThrow());
            row.covered()
                    .ifPresent(covered ->
                            assertThat(covered.value()).as(row.toString()).isBetween(0.93, 0.975));
        }
    }

    @Test
    void tenTrialsFindThreePercentWhereTrialsVaryByOne() {
        Row row = SIMULATION.rivals().get(7);

        assertThat(row.rule()).isEqualTo("Trainmark, 10 trials");
        assertThat(row.found().value()).isGreaterThanOrEqualTo(0.8);
    }

    @Test
    void rivalsAreAsWrongAsOthersFound() {
        List<Row> rows = SIMULATION.rivals();

        assertThat(rows.get(0).falseAlarms().value()).isBetween(0.55, 0.63);
        assertThat(rows.get(1).falseAlarms().value()).isBetween(0.18, 0.26);
        assertThat(rows.get(2).found().value()).isBetween(0.005, 0.03);
        assertThat(rows.get(3).found().value()).isBetween(0.33, 0.41);
        assertThat(rows.get(4).falseAlarms().value()).isBetween(0.035, 0.06);
        assertThat(rows.get(4).found().value()).isGreaterThan(0.9);
    }

    @Test
    void gridsOfTwoHundredCellsRaiseNoMoreAlarmsThanOne() {
        assertRare(SIMULATION.gridsWithAlarm(5, 0.02, 1500));
        assertRare(SIMULATION.gridsWithAlarm(10, 0.05, 1500));
    }
}
