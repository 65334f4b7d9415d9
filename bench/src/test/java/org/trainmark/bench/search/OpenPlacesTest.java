package org.trainmark.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpenPlacesTest {

    @Test
    void goesThroughAllPlacesInAFixedOrder() {
        List<double[]> places = open(Domains.FEW).ofLattice(5).toList();

        assertThat(places).hasSize(20);
        assertThat(places.get(0)).containsExactly(0, Double.NaN, 0);
        assertThat(places.get(1)).containsExactly(0, Double.NaN, 1 / 3.0);
        assertThat(places.get(4)).containsExactly(1, 0, 0);
        assertThat(places.get(19)).containsExactly(2, Double.NaN, 1);
    }

    @Test
    void takesSomeValuesOfAContinuumWithBothEnds() {
        assertThat(open(Domains.cube(1)).ofLattice(3))
                .containsExactly(new double[] {0}, new double[] {0.5}, new double[] {1});
    }

    @Test
    void holdsTwoPlacesForTheSameIfTheirValuesAre() {
        OpenPlaces open = open(Domains.CONDITIONAL, new double[] {0, Double.NaN, 0.0});

        assertThat(open.has(new double[] {0, Double.NaN, -0.0})).isFalse();
        assertThat(open.has(new double[] {0, Double.NaN, 1e-300})).isTrue();
    }

    @Test
    void findsTheLastPlace() {
        double[][] allButOne = open(Domains.FEW).ofLattice(5).limit(19).toArray(double[][]::new);
        OpenPlaces open = open(Domains.FEW, allButOne);

        assertThat(open.any(new SplittableRandom(1)).orElseThrow()).containsExactly(2, Double.NaN, 1);
        assertThat(open.some(5, new SplittableRandom(1))).hasSize(1);
        assertThat(open.taken()).isEqualTo(19);
    }

    @Test
    void hasNoneWhereAllAreTaken() {
        double[][] all = open(Domains.FEW).ofLattice(5).toArray(double[][]::new);

        assertThat(open(Domains.FEW, all).any(new SplittableRandom(1))).isEmpty();
    }

    @Test
    void findsAllOfAFew() {
        assertThat(open(Domains.FEW).some(100, new SplittableRandom(1)))
                .hasSize(20)
                .doesNotHaveDuplicates();
    }

    private static OpenPlaces open(Domain domain, double[]... refused) {
        return new OpenPlaces(
                new Evidence(domain, List.of(), List.of(), Stream.of(refused).toList()));
    }
}
