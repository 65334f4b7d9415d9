package org.trainmark.results.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LooksTest {

    @Test
    void comeAtHalfAsManyTrialsAgain() {
        assertThat(Looks.from(5, 20).trials()).containsExactly(5, 8, 12, 18, 20);
    }

    @Test
    void areOneWhereNothingMayBeAdded() {
        assertThat(Looks.from(5, 5).trials()).containsExactly(5);
        assertThat(Looks.from(5, 3).trials()).containsExactly(5);
    }
}
