package org.trainmark.results.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class RelativeFitTest {

    private record Pair(double x, double y) {}

    private static double[] terms(Pair pair) {
        return new double[] {1, pair.x(), pair.x() * pair.x()};
    }

    private static Optional<RelativeFit> fit(List<Pair> pairs) {
        return RelativeFit.of(pairs, RelativeFitTest::terms, Pair::y);
    }

    private static List<Pair> scattered() {
        SplittableRandom random = new SplittableRandom(1);
        List<Pair> pairs = new ArrayList<>();
        for (int x = 1; x < 9; x++) {
            pairs.add(new Pair(x, (7 + 3 * x + 2 * x * x) * (1 + 0.1 * random.nextGaussian())));
        }
        return pairs;
    }

    @Test
    void findsTheFactorsOfASum() {
        RelativeFit fit = fit(List.of(new Pair(1, 12), new Pair(2, 21), new Pair(3, 34), new Pair(10, 237)))
                .orElseThrow();

        assertThat(fit.factor(0)).isCloseTo(7, within(1e-9));
        assertThat(fit.factor(1)).isCloseTo(3, within(1e-9));
        assertThat(fit.factor(2)).isCloseTo(2, within(1e-9));
        assertThat(fit.freedom()).isEqualTo(1);
    }

    @Test
    void makesRelativeErrorsSmall() {
        List<Pair> apart = List.of(new Pair(0, 100), new Pair(0, 300));
        RelativeFit level =
                RelativeFit.of(apart, pair -> new double[] {1}, Pair::y).orElseThrow();

        // The mean of 100 and 300, each with a weight of one over its square, is (1/100 + 1/300) / (1/1e4 + 1/9e4).
        assertThat(level.factor(0)).isCloseTo(120, within(1e-9));
    }

    @Test
    void leavesAPointOutAsIfItHadNeverSeenIt() {
        List<Pair> all = scattered();
        RelativeFit fit = fit(all).orElseThrow();

        for (Pair pair : all) {
            RelativeFit others = fit(all.stream()
                            .filter(other -> !other.equals(pair))
                            .toList())
                    .orElseThrow();
            assertThat(fit.errorWithout(terms(pair), pair.y()))
                    .isCloseTo(others.errorAt(terms(pair), pair.y()), within(1e-9));
        }
    }

    @Test
    void tellsNothingOfAPointWithoutWhichTermsAreAlike() {
        List<Pair> pairs = List.of(new Pair(1, 12), new Pair(2, 21), new Pair(3, 34), new Pair(3, 35));
        RelativeFit fit = fit(pairs).orElseThrow();

        assertThat(fit.errorWithout(terms(pairs.get(0)), 12)).isNaN();
        assertThat(fit.errorWithout(terms(pairs.get(2)), 34)).isBetween(0.0, 0.1);
    }

    @Test
    void isNoneWherePointsDoNotTellTheTermsApart() {
        assertThat(fit(List.of(new Pair(1, 12), new Pair(2, 21), new Pair(2, 22))))
                .isEmpty();
    }
}
