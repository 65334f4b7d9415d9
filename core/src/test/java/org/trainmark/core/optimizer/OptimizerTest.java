package org.trainmark.core.optimizer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.trainmark.core.optimizer.Optimizer.Adam;
import org.trainmark.core.optimizer.Optimizer.AdamW;
import org.trainmark.core.optimizer.Optimizer.Lamb;
import org.trainmark.core.optimizer.Optimizer.Momentum;
import org.trainmark.core.optimizer.Optimizer.Nesterov;
import org.trainmark.core.optimizer.Optimizer.RmsProp;
import org.trainmark.core.optimizer.Optimizer.Sgd;

class OptimizerTest {

    private static final Adam ADAM = new Adam(0.9, 0.999, 1e-8);

    private final Map<Optimizer, Integer> states = Map.of(
            new Sgd(),
            0,
            new Momentum(0.9),
            1,
            new Nesterov(0.9),
            1,
            new RmsProp(0.9, 1e-8),
            1,
            ADAM,
            2,
            new AdamW(ADAM, 0.01),
            2,
            new Lamb(ADAM, 0.01),
            2);

    @Test
    void theseTestsCoverEveryOptimizer() {
        assertThat(states.keySet().stream().<Class<?>>map(Object::getClass).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(Optimizer.class.getPermittedSubclasses());
    }

    @Test
    void knowsItsStatesPerParameter() {
        assertThat(states)
                .allSatisfy((optimizer, expected) ->
                        assertThat(optimizer.statesPerParameter()).isEqualTo(expected));
    }

    @Test
    void takesSettingsAtTheEdge() {
        assertThat(new Momentum(0).decay()).isZero();
        assertThat(new AdamW(new Adam(0, 0, 1), 0).weightDecay()).isZero();
        assertThat(new Lamb(new Adam(0, 0, 1), 0).weightDecay()).isZero();
    }

    @Test
    void refusesSettingsOutOfRange() {
        assertRefuses("decay", () -> new Momentum(1));
        assertRefuses("decay", () -> new Nesterov(-0.1));
        assertRefuses("decay", () -> new RmsProp(Double.NaN, 1e-8));
        assertRefuses("epsilon", () -> new RmsProp(0.9, 0));
        assertRefuses("epsilon", () -> new RmsProp(0.9, 1e-50));
        assertRefuses("epsilon", () -> new Adam(0.9, 0.999, 1e-50));
        assertRefuses("beta2", () -> new Adam(0.9, 1 - 1e-12, 1e-8));
        assertRefuses("weightDecay", () -> new AdamW(ADAM, 1e39));
        assertRefuses("beta1", () -> new Adam(1, 0.999, 1e-8));
        assertRefuses("beta2", () -> new Adam(0.9, 1, 1e-8));
        assertRefuses("epsilon", () -> new Adam(0.9, 0.999, 0));
        assertRefuses("weightDecay", () -> new AdamW(ADAM, -0.01));
        assertRefuses("weightDecay", () -> new Lamb(ADAM, -0.01));
        assertRefuses("weightDecay", () -> new Lamb(ADAM, 1e39));
    }

    private static void assertRefuses(String setting, ThrowingCallable making) {
        assertThatIllegalArgumentException().isThrownBy(making).withMessageStartingWith(setting + " must be");
    }
}
