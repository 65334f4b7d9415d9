package org.trainmark.bench.search.gaussian;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HalfRankTest {

    @Test
    void leavesTheBetterHalfAndDrawsInTheOther() {
        double[] drawn = HalfRank.of(new double[] {1e30, 1, 2, 3, 40});

        assertThat(drawn[1]).isEqualTo(1);
        assertThat(drawn[2]).isEqualTo(2);
        assertThat(drawn[3]).isEqualTo(3);
        assertThat(drawn[4]).isBetween(3.1, 5.0);
        assertThat(drawn[0]).isBetween(drawn[4] + 0.1, 6.0);
    }

    @Test
    void givesEqualValuesEqualOnes() {
        assertThat(HalfRank.of(new double[] {7, 7, 7})).containsExactly(7, 7, 7);
        double[] drawn = HalfRank.of(new double[] {1, 2, 3, 9, 9});
        assertThat(drawn[3]).isEqualTo(drawn[4]);
        assertThat(HalfRank.of(new double[0])).isEmpty();
    }
}
