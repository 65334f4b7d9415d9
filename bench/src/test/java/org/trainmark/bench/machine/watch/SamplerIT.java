package org.trainmark.bench.machine.watch;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
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
                throw new IllegalStateException("broken");
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

    @Test
    void watchesThisMachineWhateverItTells() {
        try (Sampler sampler = Sampler.start(WatchedGpu.of(DeviceId.CPU, Map.of()), Set::of)) {
            assertThat(sampler.end().energyOf(true)).isEmpty();
        }
    }

    private static double looks(Observation seen) {
        return requireNonNull(seen.measurements().get("looks"), "looks").value();
    }
}
