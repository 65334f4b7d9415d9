package org.trainmark.bench.space;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class RangeTest {

    private static Range whole(long from, long to) {
        return new Range(BigDecimal.valueOf(from), BigDecimal.valueOf(to), Scale.LINEAR, true, List.of());
    }

    @Test
    void fewWholeNumbersAreKnownOneByOne() {
        assertThat(whole(0, 63).values()).hasSize(64);
        assertThat(whole(0, 64).values()).isEmpty();
    }

    @Test
    void aRangeLongerThanAnIntIsAContinuum() {
        assertThat(whole(0, 1L << 32).values()).isEmpty();
        assertThat(whole(0, 1L << 32).at(0.5)).isEqualTo(BigDecimal.valueOf(1L << 31));
    }
}
