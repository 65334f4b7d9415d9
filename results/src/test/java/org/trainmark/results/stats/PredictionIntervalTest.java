package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PredictionIntervalTest {

    @Test
    void reproducesTheKnownAnswer() {
        Interval interval = PredictionInterval.of(100, 10, 25, 0.977);

        assertThat(interval.low()).isCloseTo(78.54, within(0.005));
        assertThat(interval.high()).isCloseTo(121.46, within(0.005));
    }

    @Test
    void needsTwoValues() {
        assertThatThrownBy(() -> PredictionInterval.of(100, 10, 1, 0.977)).hasMessageContaining("needs 2 values");
    }
}
