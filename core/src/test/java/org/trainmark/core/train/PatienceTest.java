package org.trainmark.core.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PatienceTest {

    @Test
    void isLostAtTheGivenNumberOfEvaluationsInVain() {
        assertThat(lost(new Patience(OptionalInt.of(2)), 3, 3, 3)).containsExactly(false, false, true);
    }

    @Test
    void isLostAtOnceWhereItIsOne() {
        assertThat(lost(new Patience(OptionalInt.of(1)), 3, 2, 2)).containsExactly(false, false, true);
    }

    @Test
    void startsAnewWithALowerLoss() {
        assertThat(lost(new Patience(OptionalInt.of(2)), 3, 4, 2, 2.5, 2.1))
                .containsExactly(false, false, false, false, true);
    }

    @Test
    void comparesWithTheLowestLossAndNotTheLast() {
        assertThat(lost(new Patience(OptionalInt.of(3)), 1, 4, 3, 2)).containsExactly(false, false, false, true);
    }

    @Test
    void isNeverLostWithoutALimit() {
        assertThat(lost(new Patience(OptionalInt.empty()), 1, 2, 3, 4, 5)).containsOnly(false);
    }

    private static Boolean[] lost(Patience patience, double... losses) {
        return DoubleStream.of(losses).mapToObj(patience::isLostAt).toArray(Boolean[]::new);
    }
}
