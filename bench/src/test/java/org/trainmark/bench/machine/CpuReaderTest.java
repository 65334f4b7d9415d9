package org.trainmark.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.trainmark.bench.machine.watch.WatchedGpu;
import org.trainmark.core.engine.DeviceId;

class CpuReaderTest {

    private static final String CPU = "sys/devices/system/cpu/";

    @Test
    void picksTheVectorSetsOutOfTheFlags() {
        assertThat(CpuReader.simd(List.of("flags\t\t: fpu avx512f avx2 sse4_2 avx bmi2")))
                .containsExactly("sse4_2", "avx", "avx2", "avx512f");
    }

    @Test
    void namesEveryGovernorOnce() {
        FakeFiles files = new FakeFiles()
                .with(CPU + "cpu0/cpufreq/scaling_governor", "powersave")
                .with(CPU + "cpu1/cpufreq/scaling_governor", "powersave")
                .with(CPU + "cpu2/cpufreq/scaling_governor", "performance");

        assertThat(CpuReader.governor(files)).contains("performance, powersave");
        assertThat(CpuReader.governor(new FakeFiles())).isEmpty();
    }

    @Test
    void readsTurboOfBothDrivers() {
        assertThat(CpuReader.turbo(new FakeFiles().with(CPU + "cpufreq/boost", "1")))
                .contains(true);
        assertThat(CpuReader.turbo(new FakeFiles().with(CPU + "intel_pstate/no_turbo", "1")))
                .contains(false);
        assertThat(CpuReader.turbo(new FakeFiles())).isEmpty();
    }

    @Test
    void readsTheLoadOfAMinute() {
        assertThat(Machine.load(new FakeFiles().with("proc/loadavg", "1.75 1.74 1.44 4/127 19731")))
                .contains(1.75);
        assertThat(Machine.load(new FakeFiles().with("proc/loadavg", "?"))).isEmpty();
    }

    @Test
    void writesSizesShort() {
        assertThat(List.of(Sizes.text(0), Sizes.text(32768), Sizes.text(1536), Sizes.text(3L << 40)))
                .containsExactly("0 bytes", "32 KiB", "1.5 KiB", "3 TiB");
    }

    @Test
    void watchesTheGpuThatATrialSees() {
        assertThat(WatchedGpu.of(DeviceId.CPU, Map.of())).isEqualTo(WatchedGpu.NONE);
        assertThat(WatchedGpu.of(DeviceId.cuda(1), Map.of()).id()).contains("1");
        assertThat(WatchedGpu.of(DeviceId.cuda(1), Map.of("CUDA_VISIBLE_DEVICES", "3,GPU-ab"))
                        .id())
                .contains("GPU-ab");
        assertThat(WatchedGpu.of(DeviceId.cuda(0), Map.of("CUDA_VISIBLE_DEVICES", "2"))
                        .id())
                .contains("2");
    }
}
