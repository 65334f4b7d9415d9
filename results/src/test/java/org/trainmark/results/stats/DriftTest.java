package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.stats.Drift.Point;

class DriftTest {

    /** Returns a group of places and values in turn. */
    private static List<Point> group(double... numbers) {
        return IntStream.range(0, numbers.length / 2)
                .mapToObj(i -> new Point(numbers[2 * i], numbers[2 * i + 1]))
                .toList();
    }

    /** R: {@code summary(lm(value ~ factor(group) + order))}. */
    @Test
    void agreesWithLeastSquaresInR() {
        Drift drift = Drift.of(List.of(
                group(0, 1.0, 4, 1.2, 6, 1.25, 11, 1.6),
                group(1, 2.1, 3, 2.2, 8, 2.5, 10, 2.55),
                group(2, 0.4, 5, 0.62, 7, 0.7, 9, 0.81)));

        assertThat(drift.slope()).isCloseTo(5.40701754386e-02, within(1e-12));
        assertThat(drift.p()).isCloseTo(2.57414368444e-08, within(1e-15));
        assertThat(drift.center()).isEqualTo(5.5);
        assertThat(drift.freedom()).isEqualTo(8);
    }

    @Test
    void isNoneWhereThereIsTooLittleToTell() {
        for (Drift none : List.of(Drift.of(List.of(group(0, 1, 1, 2))), Drift.of(List.of()))) {
            assertThat(none.freedom()).isZero();
            assertThat(none.slope()).isZero();
            assertThat(none.p()).isEqualTo(1);
        }
    }
}
