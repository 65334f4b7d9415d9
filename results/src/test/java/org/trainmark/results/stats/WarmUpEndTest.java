package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WarmUpEndTest {

    private static double[] series(int length, int change, double before, double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] times = new double[length];
        Arrays.setAll(times, i -> (i < change ? before : 1) * Math.exp(noise * random.nextGaussian()));
        return times;
    }

    @ParameterizedTest
    @CsvSource({"100, 20, 1.3, 0.01", "100, 20, 1.1, 0.02", "100, 50, 2, 0.05", "60, 7, 3, 0.02", "200, 150, 0.8, 0.02"
    })
    void isFoundWithinAWindow(int length, int change, double before, double noise) {
        for (long seed = 0; seed < 20; seed++) {
            assertThat(WarmUpEnd.of(series(length, change, before, noise, seed)).orElseThrow())
                    .isBetween(change - 1, change + 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"0.005", "0.02", "0.05"})
    void isTheBeginningWhereNothingChanges(double noise) {
        long early = LongStream.range(0, 200)
                .filter(seed -> WarmUpEnd.of(series(100, 0, 1, noise, seed)).orElse(-1) == 0)
                .count();

        assertThat(early).isGreaterThanOrEqualTo(190);
    }

    @Test
    void isFoundBehindSeveralLevels() {
        double[] times = series(100, 10, 4, 0.01, 1);
        for (int i = 10; i < 30; i++) {
            times[i] *= 1.5;
        }

        assertThat(WarmUpEnd.of(times).orElseThrow()).isBetween(29, 31);
    }

    @Test
    void isNotFooledBySingleSlowWindows() {
        double[] times = series(100, 0, 1, 0.01, 1);
        for (int i = 3; i < 100; i += 10) {
            times[i] *= 3;
        }

        assertThat(WarmUpEnd.of(times)).hasValue(0);
    }

    @Test
    void takesLevelsWithinTwoPercentForOne() {
        assertThat(WarmUpEnd.of(series(100, 40, 1.01, 0.0005, 1))).hasValue(0);
    }

    @ParameterizedTest
    @ValueSource(ints = {78, 85, 92, 97})
    void neverComesWhereTheLastQuarterChangesAgain(int change) {
        assertThat(WarmUpEnd.of(series(100, change, 1.5, 0.005, 1))).isEmpty();
    }

    @Test
    void neverComesWhereStepsGetSlowerToTheEnd() {
        double[] times = series(100, 0, 1, 0.005, 1);
        Arrays.setAll(times, i -> times[i] * (1 + 0.005 * i));

        assertThat(WarmUpEnd.of(times)).isEmpty();
    }

    @Test
    void cannotBeToldFromAShortSeries() {
        assertThat(WarmUpEnd.of(1, 1, 1, 1, 1)).isEmpty();
    }
}
