package org.trainmark.bench.fork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.trainmark.core.data.Batch;
import org.trainmark.core.engine.TrainingSession;

class SlowedSessionTest {

    /** Takes at least two milliseconds a step. */
    private static final class BusySession extends IdleSession {

        private long stepNanos;

        @Override
        public void step(Batch batch, double learningRate) {
            long start = System.nanoTime();
            while (System.nanoTime() - start < 2_000_000) {
                Thread.onSpinWait();
            }
            stepNanos = System.nanoTime() - start;
        }

        @Override
        public double loss() {
            return 0.5;
        }

        @Override
        public float[] parameters() {
            return new float[] {1};
        }
    }

    private static final Batch BATCH = new Batch(new int[] {0}, 0, 1);

    @AfterEach
    void forget() {
        System.clearProperty(SlowedSession.PROPERTY);
    }

    @Test
    void leavesASessionAloneUnlessTold() {
        TrainingSession session = new BusySession();

        assertThat(SlowedSession.of(session)).isSameAs(session);
    }

    @Test
    void takesLongerByTheStatedPartAtLeast() {
        System.setProperty(SlowedSession.PROPERTY, "0.5");
        BusySession session = new BusySession();
        TrainingSession slowed = SlowedSession.of(session);

        long start = System.nanoTime();
        slowed.step(BATCH, 0.1);
        long nanos = System.nanoTime() - start;

        assertThat((double) nanos).isGreaterThanOrEqualTo(1.5 * session.stepNanos);
        assertThat(slowed.loss()).isEqualTo(0.5);
        assertThat(slowed.parameters()).containsExactly(1);
    }

    @Test
    void refusesWhatIsNoNumberAboveZero() {
        System.setProperty(SlowedSession.PROPERTY, "10%");

        assertThatThrownBy(() -> SlowedSession.of(new BusySession()))
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining("such as 0.1 for 10 %, but is 10%");
    }
}
