package org.trainmark.bench.search.parzen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.search.Dimension;

class KernelsTest {

    private static final Dimension NUMBER = new Dimension.Continuous(Optional.empty());
    private static final Dimension NAME = new Dimension.Choices(3, Optional.empty());

    @Test
    void countsTheNewest25InFull() {
        double[] weights = Kernels.weights(26);

        assertThat(weights).hasSize(27);
        assertThat(weights[0]).isCloseTo(weights[1] / 26, within(1e-15));
        assertThat(DoubleStream.of(weights).skip(1)).allMatch(weight -> weight == weights[1]);
        assertThat(DoubleStream.of(weights).sum()).isCloseTo(1, within(1e-12));
    }

    @Test
    void countsTheOldLessTheOlderTheyAre() {
        double[] weights = Kernels.weights(28);

        assertThat(weights[1] / weights[3]).isCloseTo((1 + 1 / 28.0) / 2, within(1e-12));
        assertThat(weights[2]).isCloseTo(weights[3], within(1e-12));
        assertThat(Kernels.weights(0)).containsExactly(1);
    }

    @Test
    void areADensity() {
        Kernels kernels = Kernels.fading(
                List.of(NUMBER, NAME), List.of(new double[] {0.02, 0}, new double[] {0.9, 2}, new double[] {0.5, 2}));
        double sum = 0;
        for (int name = 0; name < 3; name++) {
            for (int i = 0; i < 1_000; i++) {
                sum += Math.exp(kernels.logDensity(new double[] {(i + 0.5) / 1_000, name})) / 1_000;
            }
        }

        assertThat(sum).isCloseTo(1, within(1e-4));
    }

    /** How often values fall below a bound is what the density says. */
    @Test
    void drawWhatTheirDensitySays() {
        Kernels kernels = Kernels.fading(List.of(NUMBER), List.of(new double[] {0.1}, new double[] {0.8}));
        SplittableRandom random = new SplittableRandom(3);
        double drawn = IntStream.range(0, 20_000)
                        .filter(i -> kernels.sample(random)[0] < 0.3)
                        .count()
                / 20_000.0;
        double told = IntStream.range(0, 300)
                .mapToDouble(i -> Math.exp(kernels.logDensity(new double[] {(i + 0.5) / 1_000})) / 1_000)
                .sum();

        assertThat(drawn).isCloseTo(told, within(0.015));
    }

    @Test
    void preferTheNameThatWasMeasured() {
        Kernels kernels = Kernels.fading(List.of(NAME), List.of(new double[] {1}));

        // One kernel of (1 + 1/2) / (1 + 3/2), and the one for all of 1/3, each of weight a half.
        assertThat(Math.exp(kernels.logDensity(new double[] {1}))).isCloseTo((0.6 + 1 / 3.0) / 2, within(1e-12));
        assertThat(Math.exp(kernels.logDensity(new double[] {0}))).isCloseTo((0.2 + 1 / 3.0) / 2, within(1e-12));
    }

    @Test
    void takeATenthForGoodBut25AtMost() {
        assertThat(IntStream.of(0, 1, 10, 11, 250, 1_000).map(Sorted::good)).containsExactly(0, 1, 1, 2, 25, 25);
    }
}
