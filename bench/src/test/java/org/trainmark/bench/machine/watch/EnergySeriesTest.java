package org.trainmark.bench.machine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EnergySeriesTest {

    private static final long SECOND = 1_000_000_000L;

    private final EnergySeries series = new EnergySeries();

    @BeforeEach
    void takeTenWattsThenThirty() {
        series.add(0, 0);
        series.add(SECOND, 10);
        series.add(2 * SECOND, 40);
    }

    @ParameterizedTest
    @CsvSource({"0, 1000, 10", "1000, 2000, 30", "0, 2000, 20", "500, 1500, 20", "1250, 1750, 30"})
    void tellsTheMeanPowerBetweenTwoMoments(long fromMillis, long toMillis, double watts) {
        assertThat(series.watts(fromMillis * 1_000_000, toMillis * 1_000_000)).hasValue(watts);
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "1, 3", "1, 1", "2, 1"})
    void cannotTellOutsideItsLooks(long fromSeconds, long toSeconds) {
        assertThat(series.watts(fromSeconds * SECOND, toSeconds * SECOND)).isEmpty();
    }

    @Test
    void tellsAllThatWasTaken() {
        assertThat(series.joules()).isEqualTo(40);
        assertThat(new EnergySeries().joules()).isZero();
    }
}
