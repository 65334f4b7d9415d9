package org.trainmark.results.early.parallel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.trainmark.results.stats.Interval;
import org.trainmark.results.stats.Proportion;

class StandingTest {

    private static final double NONE = Double.POSITIVE_INFINITY;

    @Test
    void isNeitherBetterNorWorseThanWhatIsEqual() {
        Standing standing = Standing.of(2, 3, 5, 3, 1, 4);

        assertThat(standing.median()).isEqualTo(3.5);
        assertThat(standing.better()).isEqualTo(new Proportion(2, 4));
        assertThat(standing.worse()).isEqualTo(new Proportion(1, 4));
    }

    @Test
    void leavesOutATenthAtEachEnd() {
        double[] orders = IntStream.rangeClosed(1, 20).mapToDouble(i -> 21 - i).toArray();

        assertThat(Standing.of(1, 0, orders).middle()).isEqualTo(new Interval(2, 18));
        assertThat(Standing.of(1, 0, 7).middle()).isEqualTo(new Interval(7, 7));
    }

    @Test
    void isBetterWithSomethingThanWithNothing() {
        Standing standing = Standing.of(1, 3, NONE, 5, NONE);

        assertThat(standing.median()).isInfinite();
        assertThat(standing.middle()).isEqualTo(new Interval(5, NONE));
        assertThat(standing.better().count()).isEqualTo(3);
        assertThat(Standing.of(1, NONE, NONE, 5).worse().count()).isEqualTo(1);
        assertThat(Standing.of(1, NONE, NONE, 5).better().count()).isZero();
    }
}
