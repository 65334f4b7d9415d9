package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Expected values are those of R's {@code binom.test}. */
class ProportionTest {

    @Test
    void hasTheExactInterval() {
        Interval interval = new Proportion(50, 1000).interval();

        assertThat(interval.low()).isCloseTo(0.0373353976, within(1e-7));
        assertThat(interval.high()).isCloseTo(0.0653904879, within(1e-7));
    }

    @Test
    void reachesTheEndsWhereAllOrNoneHaveTheProperty() {
        assertThat(new Proportion(0, 10).interval().low()).isZero();
        assertThat(new Proportion(10, 10).interval().high()).isEqualTo(1);
    }
}
