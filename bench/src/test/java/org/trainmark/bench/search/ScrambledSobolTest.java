package org.trainmark.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ScrambledSobolTest {

    /** What makes it more even than random points, whatever the seed: 64 points, one in each of 64 boxes. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4, 8, 16, 32, 64})
    void fillsEveryBoxOfTheSquareOnce(int columns) {
        for (long seed = 0; seed < 5; seed++) {
            ScrambledSobol sobol = new ScrambledSobol(2, seed);
            Set<Integer> boxes = new HashSet<>();
            for (int i = 0; i < 64; i++) {
                double[] point = sobol.point(i);
                int column = (int) (point[0] * columns);
                int row = (int) (point[1] * (64.0 / columns));
                boxes.add(64 * column + row);
            }
            assertThat(boxes).hasSize(64);
        }
    }

    @Test
    void givesEachNumberItsPointWhateverWasAskedBefore() {
        ScrambledSobol inOrder = new ScrambledSobol(3, 7);
        double[][] points = IntStream.range(0, 20).mapToObj(inOrder::point).toArray(double[][]::new);

        for (int i = 19; i >= 0; i--) {
            assertThat(new ScrambledSobol(3, 7).point(i)).containsExactly(points[i]);
        }
        assertThat(new ScrambledSobol(3, 8).point(5)).isNotEqualTo(points[5]);
    }

    @Test
    void neverStartsInACorner() {
        assertThat(DoubleStream.of(new ScrambledSobol(4, 1).point(0)))
                .allMatch(value -> value > 0.001 && value < 0.999);
    }

    @Test
    void takesEveryFirstPointAsOften() {
        double mean = IntStream.range(0, 2_000)
                .mapToDouble(seed -> new ScrambledSobol(1, seed).point(0)[0])
                .average()
                .orElseThrow();

        assertThat(mean).isBetween(0.47, 0.53);
    }

    @Test
    void knowsADomainWithoutDimensions() {
        assertThat(new ScrambledSobol(0, 1).point(3)).isEmpty();
    }
}
