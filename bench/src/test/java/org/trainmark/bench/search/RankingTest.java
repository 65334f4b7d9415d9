package org.trainmark.bench.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RankingTest {

    @Test
    void putsWhatExceedsALimitBehindAllThatKeepsIt() {
        Ranking ranking = ranking(
                observation(1, 0.1, 0.5),
                observation(2, 0.9, -1),
                observation(3, 0.2, 0.2),
                observation(4, Double.NaN, -1),
                observation(5, 0.8, Double.NaN));

        assertThat(names(ranking.measured())).containsExactly(5.0, 2.0, 3.0, 1.0);
        assertThat(names(ranking.failed())).containsExactly(4.0);
    }

    @Test
    void ranksSeveralLossesByWhatBeatsThem() {
        Ranking ranking = ranking(
                Domains.measured(new double[] {1}, 3, 3),
                Domains.measured(new double[] {2}, 1, 4),
                Domains.measured(new double[] {3}, 2, 2),
                Domains.measured(new double[] {4}, 1.1, 3.9),
                Domains.measured(new double[] {5}, Double.NaN, 0));

        assertThat(names(ranking.measured())).containsExactly(3.0, 4.0, 2.0, 1.0);
        assertThat(names(ranking.failed())).containsExactly(5.0);
    }

    private static Observation observation(double name, double loss, double excess) {
        return new Observation(new double[] {name}, new double[] {loss}, new double[] {excess}, 1, 1);
    }

    private static Ranking ranking(Observation... observations) {
        return Ranking.of(Domains.evidence(Domains.cube(1), List.of(observations)));
    }

    private static List<Double> names(List<Observation> observations) {
        return observations.stream().map(one -> one.place()[0]).toList();
    }
}
