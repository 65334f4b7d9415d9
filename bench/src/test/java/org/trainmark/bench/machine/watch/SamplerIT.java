package org.trainmark.bench.machine.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.trainmark.core.engine.DeviceId;

class SamplerIT {

    /** Counts its looks, and breaks at one of them if told to. */
    private static final class Counted implements Probe {

        private final CountDownLatch three = new CountDownLatch(3);
        private final int breaksAt;
        private int looks;
        private boolean closed;

        private Counted(int breaksAt) {
            this.breaksAt = breaksAt;
        }

        @Override
        public void look(long nanos) {
            looks++;
            three.countDown();
            if (looks == breaksAt) {
                throw new AssertionError("broken");
            }
        }

        @Override
        public Observation observation() {
            return Observation.of("looks", looks, "");
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    @Test
    void looksAgainAndAgainAndAtTheEnd() throws InterruptedException {
        Counted probe = new Counted(0);
        Sampler sampler = Sampler.start(List.of(probe));
        probe.three.await();

        Observation seen = sampler.end();

        assertThat(looks(seen)).isGreaterThanOrEqualTo(4);
        assertThat(probe.closed).isTrue();
    }

    @Test
    void doesWithoutAProbeThatBreaks() throws InterruptedException {
        Counted broken = new Counted(2);
        Counted sound = new Counted(0);
        Sampler sampler = Sampler.start(List.of(broken, sound));
        sound.three.await();

        Observation seen = sampler.end();

        assertThat(broken.looks).isEqualTo(2);
        assertThat(broken.closed).isTrue();
        assertThat(looks(seen)).isEqualTo(sound.looks);
    }

    /** A probe that at its second look is never answered. */
    private static final class Stuck implements Probe {

        private final CountDownLatch reached = new CountDownLatch(2);
        private final CountDownLatch answer = new CountDownLatch(1);

        @Override
        public void look(long nanos) {
            reached.countDown();
            if (reached.getCount() == 0) {
                try {
                    answer.await();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }

        @Override
        public Observation observation() {
            return Observation.of("stuck", 1, "");
        }
    }

    @Test
    void doesWithoutAProbeThatIsNeverAnswered() throws InterruptedException {
        Stuck stuck = new Stuck();
        Counted before = new Counted(0);
        Counted after = new Counted(0);
        Sampler sampler = Sampler.start(List.of(before, stuck, after));
        stuck.reached.await();

        Observation seen = sampler.end();

        assertThat(seen.measurements()).doesNotContainKey("stuck");
        // The last look was given to the others all the same.
        assertThat(before.looks).isEqualTo(3);
        assertThat(after.looks).isEqualTo(2);
        stuck.answer.countDown();
    }

    @Test
    void startsAlthoughAProbeIsNeverAnsweredAtFirst() {
        Stuck stuck = new Stuck();
        stuck.reached.countDown();
        Counted sound = new Counted(0);

        Observation seen = Sampler.start(List.of(stuck, sound)).end();

        assertThat(looks(seen)).isEqualTo(1);
        stuck.answer.countDown();
    }

    @Test
    void watchesThisMachineWhateverItTells() {
        try (Sampler sampler = Sampler.start(Optional::empty, WatchedGpu.of(DeviceId.CPU, Map.of()), Set::of)) {
            assertThat(sampler.end().energyOf(true)).isEmpty();
        }
    }

    private static double looks(Observation seen) {
        return requireNonNull(seen.measurements().get("looks"), "looks").value();
    }
}
