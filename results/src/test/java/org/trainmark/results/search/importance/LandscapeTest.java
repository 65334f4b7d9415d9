package org.trainmark.results.search.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LandscapeTest {

    private static final List<Part> TWO = List.of(new Part("a", 0), new Part("b", 0));

    private static List<Observation> observed(int points, ToDoubleFunction<double[]> function) {
        SplittableRandom random = new SplittableRandom(3);
        return IntStream.range(0, points)
                .mapToObj(i -> new double[] {random.nextDouble(), random.nextDouble()})
                .map(place -> new Observation(place, new double[] {function.applyAsDouble(place)}))
                .toList();
    }

    @Test
    void followsWhatWasMeasured() {
        Landscape landscape = Landscape.of(TWO, observed(120, x -> 5 + 3 * x[0] + 4 * x[0] * x[1]))
                .orElseThrow();

        assertThat(landscape.at(new double[] {0.2, 0.9})).isCloseTo(5 + 0.6 + 0.72, within(0.05));
        assertThat(landscape.at(new double[] {0.8, 0.1})).isCloseTo(5 + 2.4 + 0.32, within(0.05));
        assertThat(landscape.foretold()).isBetween(0.99, 1.0);
    }

    @Test
    void takesTheMeanOverAPartThatIsLeftOpen() {
        Landscape landscape =
                Landscape.of(TWO, observed(120, x -> x[0] + 8 * x[1])).orElseThrow();

        assertThat(landscape.at(new double[] {0.25, Double.NaN})).isCloseTo(4.25, within(0.1));
        assertThat(landscape.at(new double[] {Double.NaN, Double.NaN})).isCloseTo(4.5, within(0.1));
    }

    @Test
    void foretellsNothingOfNoise() {
        SplittableRandom random = new SplittableRandom(8);

        assertThat(Landscape.of(TWO, observed(80, x -> random.nextGaussian()))
                        .orElseThrow()
                        .foretold())
                .isLessThan(0.1);
    }

    @Test
    void drawsFromTooManyPoints() {
        assertThat(Landscape.of(TWO, observed(400, x -> x[0])).orElseThrow().size())
                .isEqualTo(Landscape.MOST);
    }

    @Test
    void saysNothingOfFewOrEqualPoints() {
        assertThat(Landscape.of(TWO, observed(9, x -> x[0]))).isEmpty();
        assertThat(Landscape.of(TWO, observed(50, x -> 3))).isEmpty();
        assertThat(Landscape.of(new ArrayList<>(), observed(50, x -> x[0]))).isEmpty();
    }
}
