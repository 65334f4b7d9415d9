package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.stats.Drift.Point;

class SerialCorrelationTest {

    private static List<Point> points(int firstPlace, int step, double... values) {
        return IntStream.range(0, values.length)
                .mapToObj(i -> new Point(firstPlace + step * i, values[i]))
                .toList();
    }

    private static SerialCorrelation of(double... values) {
        return SerialCorrelation.of(List.of(List.of(points(0, 1, values))));
    }

    @Test
    void comparesEachResidualWithTheNext() {
        // Residuals -1.5, -0.5, 0.5, 1.5: products 0.75 - 0.25 + 0.75, squares 5.
        assertThat(of(1, 2, 3, 4).value()).isCloseTo(0.25, within(1e-12));
        assertThat(of(1, -1, 1, -1, 1, -1).value()).isCloseTo(-5.0 / 6, within(1e-12));
    }

    @Test
    void countsTheOrdersThatAreAsMuchAlike() {
        // Of the 24 orders, 1 2 3 4 and its reverse are the most alike.
        assertThat(of(1, 2, 3, 4).p()).isCloseTo(2.0 / 24, within(0.02));
        assertThat(of(1, -1, 1, -1, 1, -1).p()).isEqualTo(1);
    }

    @Test
    void takesEachGroupsMeanOutAndGoesByThePlace() {
        SerialCorrelation both =
                SerialCorrelation.of(List.of(List.of(points(0, 2, 1, 2, 3, 4), points(1, 2, 101, 102, 103, 104))));

        // Residuals in order: -1.5 -1.5 -0.5 -0.5 0.5 0.5 1.5 1.5.
        assertThat(both.value()).isCloseTo((2.25 + 0.75 + 0.25 - 0.25 + 0.25 + 0.75 + 2.25) / 10, within(1e-12));
    }

    @Test
    void doesNotJoinTheEndOfASeriesToTheNext() {
        List<List<Point>> series = List.of(points(0, 1, 1, 2, 3, 4));

        assertThat(SerialCorrelation.of(List.of(series, series)).value()).isCloseTo(0.25, within(1e-12));
    }

    @Test
    void saysNothingOfTooFewOrOfWhatDoesNotVary() {
        assertThat(of(1, 2, 3)).isEqualTo(SerialCorrelation.NONE);
        assertThat(of(7, 7, 7, 7, 7)).isEqualTo(SerialCorrelation.NONE);
        assertThat(SerialCorrelation.of(List.of())).isEqualTo(SerialCorrelation.NONE);
    }

    @Test
    void isSeldomSmallWithoutDependence() {
        SplittableRandom random = new SplittableRandom(1);
        long small = IntStream.range(0, 400)
                .filter(i -> of(random.doubles(10).toArray()).p() <= 0.05)
                .count();

        assertThat(new Proportion((int) small, 400).interval()).matches(interval -> interval.contains(0.05));
    }
}
