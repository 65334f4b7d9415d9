package org.trainmark.results.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trainmark.results.simulate.RecommendationSimulation.Row;

class RecommendationSimulationTest {

    /** Several tests ask for the same, which takes seconds. */
    private static final Map<List<Number>, Row> ROWS = new HashMap<>();

    private static Row row(int cells, int trials, double apart) {
        return ROWS.computeIfAbsent(
                List.of(cells, trials, apart),
                asked -> new RecommendationSimulation(new Draws(1, 400, cells)).row(cells, trials, apart));
    }

    @Test
    void theBestOfEqualCellsIsTheBestByLotAlone() {
        assertThat(row(5, 3, 0).best().interval()).matches(interval -> interval.contains(0.2));
    }

    @Test
    void theBestIsToldMoreOftenWhereCellsDifferAndTrialsAreMany() {
        assertThat(row(5, 10, 0.02).best().value())
                .isGreaterThan(row(5, 3, 0.005).best().value());
        assertThat(row(2, 10, 0.05).best().value()).isGreaterThan(0.9);
    }

    @Test
    void anotherThanTheBestIsRarelyTaken() {
        for (int cells : new int[] {2, 5, 20}) {
            for (double apart : new double[] {0, 0.005, 0.02}) {
                assertThat(row(cells, 3, apart).takenWrongly().interval().low()).isLessThanOrEqualTo(0.05);
            }
        }
    }

    /** The chance of the first of twenty equal cells is one in twenty; a share of resamplings would say 29 %. */
    @Test
    void theChanceOfTheFirstOfManyIsNotMuchAboveWhatItIs() {
        assertThat(row(20, 3, 0).stated()).isLessThan(0.12);
        assertThat(row(5, 3, 0).stated()).isLessThan(0.32);
    }
}
