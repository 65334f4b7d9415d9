package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tables are those of MLPerf Training's rules, in the appendix on reference convergence points. */
class OlympicMeanTest {

    private static final double NOT = Double.POSITIVE_INFINITY;

    private static OptionalDouble mean(double... times) {
        return OlympicMean.of(Arrays.stream(times)
                .mapToObj(time -> time == NOT ? Sighting.notWithin(0) : Sighting.reachedAt(time))
                .toList());
    }

    @ParameterizedTest
    @CsvSource({"15.75, '16 14 16 17 16 16 15 16 15 16'", "20.75, '20 21 21 20 22 22 21 21 20 20'"})
    void reproducesTheTablesOfMlPerf(double mean, String epochs) {
        assertThat(mean(Arrays.stream(epochs.split(" ", -1))
                        .mapToDouble(Double::parseDouble)
                        .toArray()))
                .hasValue(mean);
    }

    @Test
    void dropsTheFastestAndTheSlowest() {
        assertThat(mean(9, 1, 2, 3)).hasValue(2.5);
    }

    @Test
    void forgivesOneRunThatDidNotConvergeAndNoMore() {
        assertThat(mean(1, 2, 3, NOT)).hasValue(2.5);
        assertThat(mean(1, 2, NOT, NOT)).isEmpty();
    }

    @Test
    void needsThreeRuns() {
        assertThat(mean(1, 2)).isEmpty();
    }
}
