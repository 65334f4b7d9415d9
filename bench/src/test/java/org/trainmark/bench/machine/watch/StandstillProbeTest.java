package org.trainmark.bench.machine.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.machine.FakeFiles;
import org.trainmark.results.Disturbance;

class StandstillProbeTest {

    private static final double BEAT = 0.25;

    private final FakeFiles files = new FakeFiles();
    private final StandstillProbe probe = new StandstillProbe(files, () -> Optional.of(7L));
    private double seconds;
    private double cpuSeconds = 10;
    private double asleep;

    @Test
    void tellsNothingOfATrialThatRuns() {
        looks(40, 'S', BEAT, BEAT);

        assertThat(probe.observation().disturbances()).isEmpty();
    }

    @Test
    void tellsHowLongATrialWasStopped() {
        looks(8, 'R', BEAT, BEAT);
        looks(24, 'T', BEAT, 0);
        looks(8, 'S', BEAT, BEAT);

        assertThat(probe.observation().disturbances())
                .containsExactly(new Disturbance(
                        Disturbance.Kind.STOOD_STILL, "it stood still for 6.0 s, stopped or suspended"));
    }

    @Test
    void countsADebuggerLikeASignal() {
        looks(2, 'S', BEAT, BEAT);
        looks(4, 't', BEAT, 0);

        assertThat(probe.observation().disturbances()).hasSize(1);
    }

    @Test
    void leavesAMomentOut() {
        looks(8, 'S', BEAT, BEAT);
        looks(1, 'T', BEAT, 0);
        looks(8, 'S', BEAT, BEAT);

        assertThat(probe.observation().disturbances()).isEmpty();
    }

    @Test
    void findsAStopOfTheHostAndTheTrialTogether() {
        looks(8, 'S', BEAT, BEAT);
        looks(1, 'S', 12, 0.01);

        assertThat(probe.observation().disturbances())
                .extracting(Disturbance::detail)
                .containsExactly("it stood still for 12.0 s, stopped or suspended");
    }

    @Test
    void takesALateLookAtATrialThatComputedForNoStandstill() {
        looks(8, 'S', BEAT, BEAT);
        looks(1, 'S', 12, 5);

        assertThat(probe.observation().disturbances()).isEmpty();
    }

    @Test
    void findsTheSleepOfTheMachineInWhichItsClockStops() {
        looks(8, 'S', BEAT, BEAT);
        asleep = 3600;
        looks(8, 'S', BEAT, BEAT);

        assertThat(probe.observation().disturbances())
                .extracting(Disturbance::detail)
                .containsExactly("it stood still for 3600.0 s, stopped or suspended");
    }

    @Test
    void tellsNothingWhereNothingCanBeRead() {
        for (int i = 0; i < 8; i++) {
            probe.look(i * 3_000_000_000L);
        }

        assertThat(probe.observation().disturbances()).isEmpty();
    }

    private void looks(int count, char state, double apart, double cpu) {
        for (int i = 0; i < count; i++) {
            seconds += apart;
            cpuSeconds += cpu;
            files.with(
                    "proc/7/stat",
                    "7 (a (b) java) %s 1 1 1 0 -1 4 0 0 0 0 %d 0 0 0 20 0"
                            .formatted(state, Math.round(cpuSeconds * 100)));
            files.with("proc/uptime", "%.2f 5.00".formatted(1000 + seconds + asleep));
            probe.look(Math.round(seconds * 1e9));
        }
    }
}
