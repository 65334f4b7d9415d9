package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

/** The tables are those of MLPerf Training's rules, in the appendix on reference convergence points. */
class OlympicMeanTest {

    private static final double NOT = Double.POSITIVE_INFINITY;

    private static OptionalDouble mean(double... times) {
        return OlympicMean.of(Arrays.stream(times)
                .mapToObj(time -> time == NOT ? Sighting.notWithin(0) : Sighting.reachedAt(time))
                .toList());
    }

    @Test
    void reproducesTheFirstTableOfMlPerf() {
        ReferencePoint point = ReferencePoint.of(16, 14, 16, 17, 16, 16, 15, 16, 15, 16);

        assertThat(point.mean()).isEqualTo(15.75);
        assertThat(point.deviation()).isCloseTo(0.43, within(0.005));
        assertThat(point.lowestMean(5)).isCloseTo(15.21, within(0.005));
        assertThat(point.highestSpeedUp(5)).isCloseTo(0.0353, within(0.00005));
    }

    @Test
    void reproducesTheSecondTableOfMlPerf() {
        ReferencePoint point = ReferencePoint.of(20, 21, 21, 20, 22, 22, 21, 21, 20, 20);

        assertThat(point.mean()).isEqualTo(20.75);
        assertThat(point.deviation()).isCloseTo(0.66, within(0.005));
        assertThat(point.lowestMean(5)).isCloseTo(19.93, within(0.005));
        assertThat(point.highestSpeedUp(5)).isCloseTo(0.0412, within(0.00005));
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
        assertThatThrownBy(() -> ReferencePoint.of(1, 2)).hasMessage("a reference needs 3 runs, but has 2");
    }
}
