package org.trainmark.results.history.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.history.change.FoundLevels.Shift;

class LevelFoldTest {

    private static final Spending ONE = new Spending(1);

    @Test
    void findsNothingWhereNothingChanges() {
        FoundLevels found = found(KnownSeries.of(KnownSeries.FLAT));

        assertThat(found.shifts()).isEmpty();
        assertThat(found.standouts()).isEmpty();
        assertThat(found.trend()).isEmpty();
        assertThat(found.spread()).isEmpty();
        assertThat(found.modes()).isEmpty();
    }

    @Test
    void findsAStepWithItsSize() {
        FoundLevels found = found(KnownSeries.of(KnownSeries.STEP));

        assertThat(confirmed(found)).containsExactly(25);
        assertThat(found.shifts().get(0).interval().contains(3)).isTrue();
        assertThat(found.levels()).hasSize(2);
    }

    @Test
    void namesAnOutlierAndNoChange() {
        FoundLevels found = found(KnownSeries.of(KnownSeries.OUTLIER));

        assertThat(found.shifts()).isEmpty();
        assertThat(found.standouts()).containsExactly(20);
    }

    @Test
    void callsADriftATrend() {
        FoundLevels found = found(KnownSeries.of(KnownSeries.DRIFT));

        assertThat(found.shifts()).isEmpty();
        assertThat(found.trend())
                .hasValueSatisfying(
                        trend -> assertThat(trend.interval().contains(4)).isTrue());
    }

    @Test
    void callsAWiderSpreadThat() {
        FoundLevels found = found(KnownSeries.of(KnownSeries.SPREAD));

        assertThat(found.shifts()).isEmpty();
        assertThat(found.spread()).hasValueSatisfying(spread -> {
            assertThat(spread.earliest()).isLessThanOrEqualTo(20);
            assertThat(spread.latest()).isBetween(20, 26);
            assertThat(spread.factor()).isBetween(3.0, 6.0);
        });
    }

    @Test
    void findsABumpOfFourAndThatItIsOver() {
        FoundLevels found = found(KnownSeries.of(KnownSeries.BUMP));

        assertThat(confirmed(found)).containsExactly(20, 24);
        assertThat(found.shifts().get(1).returnsTo()).contains(0);
    }

    @Test
    void findsTwoStepsCloseTogether() {
        assertThat(confirmed(found(KnownSeries.of(KnownSeries.TWO_STEPS)))).containsExactly(18, 22);
        assertThat(confirmed(found(KnownSeries.of(KnownSeries.OTHERS_OWN)))).containsExactly(5, 8);
        assertThat(confirmed(found(KnownSeries.of(KnownSeries.OTHER_MACHINE)))).containsExactly(15);
    }

    @Test
    void showsAChangeOfTheLastTwoUntilMoreConfirmIt() {
        FoundLevels found = found(KnownSeries.times(1.1, 38, 40, KnownSeries.FLAT));

        assertThat(found.shifts()).hasSize(1);
        assertThat(found.shifts().get(0).index()).isEqualTo(38);
        assertThat(found.shifts().get(0).confirmed()).isFalse();
    }

    @Test
    void namesTwoModes() {
        FoundLevels found = found(KnownSeries.of(KnownSeries.TWO_MODES));

        assertThat(found.shifts()).isEmpty();
        assertThat(found.modes()).hasValueSatisfying(modes -> {
            assertThat(modes.low()).isCloseTo(100, within(1.0));
            assertThat(modes.high()).isCloseTo(110, within(1.0));
        });
    }

    @Test
    void takesSeriesWithoutAnyNoise() {
        assertThat(found(KnownSeries.exact(100, 100)).shifts()).isEmpty();
        assertThat(confirmed(found(KnownSeries.exact(100, 103)))).containsExactly(20);
        assertThat(confirmed(found(KnownSeries.exact(0, 0)))).isEmpty();
    }

    @Test
    void saysThatAChangeWasTakenBack() {
        FoundLevels found = found(KnownSeries.times(1.1, 12, 28, KnownSeries.FLAT));

        assertThat(confirmed(found)).containsExactly(12, 28);
        assertThat(found.shifts())
                .extracting(shift -> shift.returnsTo().isPresent())
                .containsExactly(false, true);
    }

    @Test
    void findsAStepAmongManySeriesIfItIsLarge() {
        assertThat(confirmed(found(KnownSeries.times(1.1, 25, 40, KnownSeries.FLAT), new Spending(108))))
                .containsExactly(25);
    }

    @ParameterizedTest
    @ValueSource(strings = {KnownSeries.STEP, KnownSeries.BUMP, KnownSeries.DRIFT, KnownSeries.SPREAD})
    void saysTheSameTwiceToTheLastBit(String series) {
        assertThat(found(KnownSeries.of(series))).isEqualTo(found(KnownSeries.of(series)));
    }

    @Test
    void takesNothingBackThatItHasConfirmed() {
        LevelFold fold = new LevelFold(Autocorrelation.ofAll().ofMetric());
        List<Integer> before = List.of();
        for (double value : KnownSeries.of(KnownSeries.BUMP)) {
            fold.add(value, ONE);
            assertThat(fold.confirmed().subList(0, before.size())).isEqualTo(before);
            before = fold.confirmed();
        }
    }

    private static List<Integer> confirmed(FoundLevels found) {
        return found.shifts().stream()
                .filter(Shift::confirmed)
                .map(Shift::index)
                .toList();
    }

    private static FoundLevels found(double[] values) {
        return found(values, ONE);
    }

    private static FoundLevels found(double[] values, Spending spending) {
        LevelFold fold = new LevelFold(Autocorrelation.ofAll().ofMetric());
        Arrays.stream(values).forEach(value -> fold.add(value, spending));
        return fold.found(spending);
    }
}
