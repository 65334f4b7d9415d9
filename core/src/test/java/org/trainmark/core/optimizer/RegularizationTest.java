package org.trainmark.core.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.OptionalDouble;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RegularizationTest {

    private static final OptionalDouble UNCLIPPED = OptionalDouble.empty();

    @Test
    void noneDoesNothing() {
        assertThat(Regularization.NONE).isEqualTo(new Regularization(0, 0, 0, UNCLIPPED, 0));
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertRefuses("l1", () -> new Regularization(-1, 0, 0, UNCLIPPED, 0));
        assertRefuses("l2", () -> new Regularization(0, Double.NaN, 0, UNCLIPPED, 0));
        assertRefuses("weightDecay", () -> new Regularization(0, 0, -1, UNCLIPPED, 0));
        assertRefuses("clipNorm", () -> new Regularization(0, 0, 0, OptionalDouble.of(0), 0));
        assertRefuses("labelSmoothing", () -> new Regularization(0, 0, 0, UNCLIPPED, 1));
    }

    private static void assertRefuses(String setting, ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessageStartingWith(setting + " must be");
    }
}
