package org.trainmark.results.history.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A small part of {@code simulate --history}, whose whole figures are in results/published/history. */
class HistorySimulationTest {

    private static final int SERIES = 108;

    @ParameterizedTest
    @EnumSource(Noise.class)
    void confirmsNoChangeInHistoriesWithoutOne(Noise noise) {
        UnchangedHistories.Seen seen = new UnchangedHistories(5, 4, SERIES, 120, noise).seen();

        assertThat(seen.alarmed().count()).isZero();
        assertThat(seen.provisional()).isLessThan(1);
    }

    @Test
    void findsThreePercentSoonWhereRunsVaryByOne() {
        ChangedSeries.Seen seen = new ChangedSeries(1, 1000, 0.03, ChangedSeries.FOREVER, 1, 1).seen();

        assertThat(seen.provisional().value()).isGreaterThan(0.68);
        assertThat(seen.confirmed().value()).isGreaterThan(0.88);
        assertThat(seen.takenBack().count()).isZero();
    }

    @Test
    void findsABumpOfFourRunsAndItsEnd() {
        ChangedSeries.Seen seen = new ChangedSeries(1, 200, 0.1, 4, SERIES, 1).seen();

        assertThat(seen.confirmed().value()).isGreaterThan(0.9);
        assertThat(seen.over().value()).isGreaterThan(0.9);
    }

    @Test
    void findsAmongManySeriesWhatAllCellsShare() {
        ChangedSeries.Seen seen = new ChangedSeries(1, 200, 0.03, ChangedSeries.FOREVER, SERIES, 18).seen();

        assertThat(seen.confirmed().value()).isGreaterThan(0.95);
    }
}
