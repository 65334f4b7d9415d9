package org.trainmark.bench.machine.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.machine.SmiException;
import org.trainmark.results.Disturbance;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;

class GpuProbeTest {

    private static final long SECOND = 1_000_000_000L;

    private final Lines lines = new Lines();
    private final GpuProbe probe = new GpuProbe(lines);

    /** What a program prints, a batch for each look. */
    private static final class Lines implements LineSource {

        private final Deque<List<String>> batches = new ArrayDeque<>();
        private boolean closed;

        @Override
        public List<String> newLines() {
            return batches.isEmpty() ? List.of() : batches.remove();
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    private Observation seen(String... answers) {
        long nanos = 5 * SECOND;
        for (String answer : answers) {
            lines.batches.add(List.of(answer));
            probe.look(nanos);
            nanos += SECOND;
        }
        return probe.observation();
    }

    @Test
    void tellsMeansAndHighestValues() {
        Observation seen =
                seen("1980, 41, 100.0, 1024, 0, 0x0000000000000001", "1960, 43, 300.0, 2048, 90, 0x0000000000000004");

        assertThat(seen.measurements())
                .containsEntry(MetricNames.GPU_CLOCK, new Measurement(1970, "MHz"))
                .containsEntry(MetricNames.GPU_TEMPERATURE, new Measurement(43, "°C"))
                .containsEntry(MetricNames.GPU_MEMORY, new Measurement(2048.0 * 1024 * 1024, "bytes"))
                .containsEntry(MetricNames.GPU_UTILIZATION, new Measurement(45, "%"))
                .containsEntry(MetricNames.GPU_ENERGY, new Measurement(200, "J"));
        assertThat(seen.energyOf(true)).isPresent();
    }

    @Test
    void isNotDisturbedByIdlenessNorByThePowerLimit() {
        assertThat(seen("1, 1, 1, 1, 1, 0x0000000000000001", "1, 1, 1, 1, 1, 0x0000000000000004")
                        .disturbances())
                .isEmpty();
    }

    @Test
    void isDisturbedWhereTheGpuProtectsItself() {
        assertThat(seen("1, 1, 1, 1, 1, 0x0000000000000060").disturbances())
                .containsExactly(new Disturbance(
                        Disturbance.Kind.THROTTLED,
                        "the GPU protected itself: heat, by the driver, heat, by the hardware"));
    }

    @Test
    void leavesOutWhatTheCardDoesNotTell() {
        assertThat(seen("[N/A], 41, [Not Supported], [N/A], [N/A], [N/A]").measurements())
                .containsOnlyKeys(MetricNames.GPU_TEMPERATURE);
    }

    @Test
    void refusesAnAnswerThatIsNone() {
        lines.batches.add(List.of("No devices were found"));

        assertThatExceptionOfType(SmiException.class)
                .isThrownBy(() -> probe.look(0))
                .withMessage("nvidia-smi printed 'No devices were found', which has not 6 values");
    }

    @Test
    void endsItsProgram() {
        probe.close();

        assertThat(lines.closed).isTrue();
    }

    @Test
    void aForeignProcessIsADisturbanceAndTheTrialsOwnIsNot() {
        GpuProcessProbe processes = new GpuProcessProbe(lines, pid -> pid == 77);
        lines.batches.add(List.of("GPU-1, 42, java, 500", "GPU-1, 77, /usr/bin/python3, 900"));
        processes.look(0);

        assertThat(processes.observation().disturbances())
                .containsExactly(new Disturbance(
                        Disturbance.Kind.FOREIGN_PROCESS, "process 77 (/usr/bin/python3) computed on the trial's GPU"));
    }

    @Test
    void noProcessIsNone() {
        GpuProcessProbe processes = new GpuProcessProbe(lines, pid -> true);
        processes.look(0);

        assertThat(processes.observation()).isEqualTo(Observation.NONE);
    }
}
