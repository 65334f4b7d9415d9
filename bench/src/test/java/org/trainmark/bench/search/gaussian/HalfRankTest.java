package org.trainmark.bench.search.gaussian;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HalfRankTest {

    @Test
    void leavesTheBetterHalfAndDrawsInTheOther() {
        double[] drawn = drawn(1e30, 1, 2, 3, 40);

        assertThat(drawn[1]).isEqualTo(1);
        assertThat(drawn[2]).isEqualTo(2);
        assertThat(drawn[3]).isEqualTo(3);
        assertThat(drawn[4]).isBetween(3.1, 5.0);
        assertThat(drawn[0]).isBetween(drawn[4] + 0.1, 6.0);
    }

    @Test
    void givesEqualValuesEqualOnes() {
        assertThat(drawn(7, 7, 7)).containsExactly(7, 7, 7);
        double[] drawn = drawn(1, 2, 3, 9, 9);
        assertThat(drawn[3]).isEqualTo(drawn[4]);
        assertThat(drawn()).isEmpty();
    }

    @Test
    void tellsWhatIsWorseWhereMostAreEqual() {
        assertThat(drawn(2, 2, 2, 3, 1e30)[3]).isBetween(2.1, 3.0);
        assertThat(drawn(2, 2, 2, 3, 1e30)[4]).isBetween(3.0, 4.0);
    }

    @Test
    void ranksAValueThatIsNotAmongTheOthers() {
        HalfRank rank = HalfRank.among(new double[] {1, 2, 3, 4, 5});

        assertThat(rank.of(0)).isZero();
        assertThat(rank.of(4.5)).isBetween(rank.of(4), rank.of(5));
        assertThat(rank.of(1e30)).isEqualTo(rank.of(5));
    }

    private static double[] drawn(double... values) {
        return Arrays.stream(values).map(HalfRank.among(values)::of).toArray();
    }
}
