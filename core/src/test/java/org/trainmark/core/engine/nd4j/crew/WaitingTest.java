package org.trainmark.core.engine.nd4j.crew;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WaitingTest {

    @Test
    void spinsFirst() {
        assertThat(new Waiting(true).spins()).isEqualTo(Waiting.SPINS);
    }

    @Test
    void doesNotSpinWhereThereAreFewerProcessors() {
        assertThat(new Waiting(false).spins()).isZero();
    }

    @Test
    void spinsLittleOnceThatWasInVain() {
        Waiting waiting = new Waiting(true);
        for (int wait = 0; wait < Waiting.IN_VAIN; wait++) {
            assertThat(waiting.spins()).isEqualTo(Waiting.SPINS);
            waiting.ended(true);
        }
        assertThat(waiting.spins()).isEqualTo(Waiting.FEW_SPINS);
    }

    @Test
    void spinsAgainOnceThatIsWorthIt() {
        Waiting waiting = new Waiting(true);
        for (int wait = 0; wait < 10; wait++) {
            waiting.ended(true);
        }
        waiting.ended(false);
        assertThat(waiting.spins()).isEqualTo(Waiting.SPINS);
    }

    @Test
    void seesNowAndThenWhetherItIs() {
        Waiting waiting = new Waiting(true);
        int tries = 0;
        for (int wait = 0; wait < 1000; wait++) {
            tries += waiting.spins() == Waiting.SPINS ? 1 : 0;
            waiting.ended(true);
        }
        assertThat(tries).isBetween(Waiting.IN_VAIN + 5, 50);
    }
}
