package org.trainmark.results.search.importance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImportanceTest {

    private static final int SEEDS = 10;

    @Test
    void knowsTheSharesOfASum() {
        Importance found = of(2, 500, 1, x -> x[0] + 2 * x[1]);

        assertThat(values(found)).containsExactly(new double[] {0.2, 0.8, 0}, within(0.03));
        assertThat(found.seed()).isEmpty();
    }

    @Test
    void knowsWhatAProductHasOfBoth() {
        Importance found = of(2, 500, 1, x -> x[0] * x[1]);

        assertThat(values(found)).containsExactly(new double[] {3.0 / 7, 3.0 / 7, 1.0 / 7}, within(0.03));
    }

    @Test
    void knowsIshigamisFunction() {
        Importance found = of(3, 500, 1, ImportanceTest::ishigami);

        assertThat(values(found)).containsExactly(new double[] {0.313905, 0.442411, 0, 0.243684}, within(0.03));
    }

    @Test
    void coversTheTruthInMostSeeds() {
        double[] truth = {0.313905, 0.442411, 0, 0.243684};
        int covered = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Importance found = of(3, 150, seed, ImportanceTest::ishigami);
            List<Share> shares = new ArrayList<>(found.parts());
            shares.add(found.pairs());
            covered += (int) IntStream.range(0, truth.length)
                    .filter(i -> shares.get(i).interval().contains(truth[i]))
                    .count();
        }

        assertThat(covered).isGreaterThanOrEqualTo((int) (0.9 * SEEDS * truth.length));
    }

    @Test
    void tellsTheSeedFromAPartWithoutEffect() {
        SplittableRandom random = new SplittableRandom(5);
        List<Observation> points = new ArrayList<>();
        for (double[] place : places(2, 200, 3)) {
            double truth = Math.sqrt(12) * place[0];
            double[] losses = random.ints(3, 0, 1)
                    .mapToDouble(i -> truth + 0.5 * random.nextGaussian())
                    .toArray();
            points.add(new Observation(place, losses));
        }

        Importance found = Importance.of(Landscape.of(ranges(2), points).orElseThrow());

        assertThat(found.parts().get(1).interval().low()).isZero();
        assertThat(found.seed().orElseThrow().value()).isCloseTo(0.2, within(0.04));
        assertThat(found.seed().orElseThrow().interval().contains(0.2)).isTrue();
    }

    @Test
    void leavesAPartItsEffectWhereItExists() {
        List<Observation> points = new ArrayList<>();
        for (double[] place : places(2, 120, 4)) {
            boolean exists = place[0] < 0.5;
            double decay = exists ? place[1] : Double.NaN;
            // The choice has variance 1/4, the decay 1/12 in half of the space.
            points.add(new Observation(
                    new double[] {exists ? 1 : 0, decay}, new double[] {exists ? 1 + (decay - 0.5) : 0}));
        }

        Importance found = Importance.of(Landscape.of(List.of(new Part("optimizer", 2), new Part("decay", 0)), points)
                .orElseThrow());

        double total = 1.0 / 4 + 1.0 / 24;
        assertThat(found.parts().get(0).value()).isCloseTo(1.0 / 4 / total, within(0.05));
        assertThat(found.parts().get(1).value() + found.pairs().value()).isCloseTo(1.0 / 24 / total, within(0.05));
    }

    @Test
    void saysTheSameOfTheSamePoints() {
        assertThat(of(2, 40, 1, x -> x[0])).isEqualTo(of(2, 40, 1, x -> x[0]));
    }

    private static double ishigami(double[] x) {
        double first = Math.PI * (2 * x[0] - 1);
        double second = Math.sin(Math.PI * (2 * x[1] - 1));
        double third = Math.PI * (2 * x[2] - 1);
        return Math.sin(first) + 7 * second * second + 0.1 * Math.pow(third, 4) * Math.sin(first);
    }

    private static double[] values(Importance found) {
        return Stream.concat(found.parts().stream(), Stream.of(found.pairs()))
                .mapToDouble(Share::value)
                .toArray();
    }

    private static Importance of(int parts, int points, long seed, ToDoubleFunction<double[]> function) {
        return Importance.of(Landscape.of(ranges(parts), observed(places(parts, points, seed), function))
                .orElseThrow());
    }

    private static List<Part> ranges(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Part("x" + (i + 1), 0))
                .toList();
    }

    private static List<Observation> observed(List<double[]> places, ToDoubleFunction<double[]> function) {
        return places.stream()
                .map(place -> new Observation(place, new double[] {function.applyAsDouble(place)}))
                .toList();
    }

    /** Evenly spread, by a rotation of the sequence of the generalized golden ratio (Roberts 2018). */
    private static List<double[]> places(int parts, int count, long seed) {
        double[] ratios = {1.618033988749895, 1.324717957244746, 1.2207440846057596};
        double ratio = ratios[parts - 1];
        SplittableRandom random = new SplittableRandom(seed);
        double[] shift = random.doubles(parts).toArray();
        return IntStream.range(0, count)
                .mapToObj(i -> IntStream.range(0, parts)
                        .mapToDouble(part -> (shift[part] + i * Math.pow(ratio, -part - 1.0)) % 1)
                        .toArray())
                .toList();
    }
}
