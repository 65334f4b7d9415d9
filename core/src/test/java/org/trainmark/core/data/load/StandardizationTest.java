package org.trainmark.core.data.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StandardizationTest {

    @Test
    void bringsEachColumnToMeanZeroAndDeviationOne() {
        double root = Math.sqrt(1.5);

        assertThat(scaled(2, 2, 1, 100, 3, 300, 5, 200))
                .containsExactly(new double[] {-root, -root, 0, root, root, 0}, within(1e-9));
    }

    @Test
    void measuresTheWholeAsOneColumn() {
        double third = 1 / Math.sqrt(5);

        assertThat(scaled(1, 2, 0, 2, 4, 6))
                .containsExactly(new double[] {-3 * third, -third, third, 3 * third}, within(1e-9));
    }

    @Test
    void scalesOtherValuesByWhatItMeasured() {
        Standardization standardization = measured(1, 1, 1, 3);

        assertThat(standardization.scaled(0, 10)).isEqualTo(8);
    }

    @Test
    void makesAConstantColumnZeroHoweverItRounds() {
        double[] values = new double[77];
        Arrays.fill(values, 0.1);

        Standardization standardization = measured(1, 1, values);

        assertThat(standardization.scaled(0, 0.1)).isZero();
        assertThat(standardization.scaled(0, 0.7)).isZero();
    }

    @Test
    void keepsItsPrecisionFarFromZero() {
        Random random = new Random(1);
        double[] values = DoubleStream.generate(() -> 1.7e9 + random.nextGaussian())
                .limit(10_000)
                .toArray();

        double[] scaled = scaled(1, 1, values);

        assertThat(Arrays.stream(scaled).average().orElseThrow()).isCloseTo(0, within(1e-6));
        assertThat(Arrays.stream(scaled).map(v -> v * v).average().orElseThrow())
                .isCloseTo(1, within(1e-6));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-310, 1e-300, 1e-200, 1, 1e200, 1.7e308})
    void scalesValuesOfAnySize(double size) {
        assertThat(scaled(1, 1, -size, size)).containsExactly(new double[] {-1, 1}, within(1e-9));
    }

    private static double[] scaled(int columns, int width, double... values) {
        Standardization standardization = measured(columns, width, values);
        return IntStream.range(0, values.length)
                .mapToDouble(i -> standardization.scaled(i % width, values[i]))
                .toArray();
    }

    private static Standardization measured(int columns, int width, double... values) {
        return Standardization.of(
                columns,
                new DoubleRows(width, values),
                IntStream.range(0, values.length / width).toArray());
    }
}
