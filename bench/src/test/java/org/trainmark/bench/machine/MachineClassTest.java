package org.trainmark.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MachineClassTest {

    private static final String GPUS = "proc/driver/nvidia/gpus/";

    @Test
    void hasTheNameOfTheFirstProcessor() {
        FakeFiles files = new FakeFiles()
                .with(
                        "proc/cpuinfo",
                        "processor\t: 0\nmodel\t\t: 17\nmodel name\t: Some CPU: 3 GHz\n\nmodel name\t: Other\n");

        assertThat(read(files).cpu()).isEqualTo("Some CPU: 3 GHz");
    }

    @Test
    void hasTheArchitectureWhereNoFileNamesTheProcessor() {
        assertThat(read(new FakeFiles()).cpu()).isEqualTo(System.getProperty("os.arch"));
        assertThat(read(new FakeFiles().with("proc/cpuinfo", "CPU part : 0xd0c"))
                        .cpu())
                .isEqualTo(System.getProperty("os.arch"));
    }

    @Test
    void namesEveryKindOfGpuOnce() {
        FakeFiles files = new FakeFiles()
                .with(GPUS + "0000:0f:00.0/information", "Model: \t\t NVIDIA H200\nIRQ:   \t\t 18\n")
                .with(GPUS + "0000:4d:00.0/information", "Model: \t\t NVIDIA H200\n")
                .with(GPUS + "0000:7a:00.0/information", "Model: \t\t NVIDIA T4\n");

        assertThat(read(files).gpus()).containsExactly("NVIDIA H200", "NVIDIA T4");
        assertThat(read(new FakeFiles()).gpus()).isEmpty();
    }

    @Test
    void hasTheMemoryOfACardAndItsDriver() {
        FakeFiles files =
                new FakeFiles().with(GPUS + "0000:0f:00.0/information", "Model: \t\t NVIDIA H200\nIRQ:   \t\t 18\n");
        NvidiaSmi smi = new NvidiaSmi(
                files,
                command -> command.get(1).contains("compute-apps")
                        ? ""
                        : "0, NVIDIA H200, GPU-1, 9.0, 143771, 0, 580.1, Disabled, Enabled, 345, 1980, 30, 70, 0, 0x0\n");

        assertThat(MachineClass.read(files, smi).facts())
                .containsEntry("gpu", "NVIDIA H200")
                .containsEntry("gpu-memory", "NVIDIA H200 of 140.4 GiB, driver 580.1");
    }

    @Test
    void isTheSameForTheSameFactsAndAnotherForAnyOther() {
        FakeFiles files = new FakeFiles().with("proc/cpuinfo", "model name\t: Some CPU\n");
        FakeFiles limited = new FakeFiles()
                .with("proc/cpuinfo", "model name\t: Some CPU\n")
                .with("sys/fs/cgroup/memory.max", Long.toString(2L << 30));

        assertThat(MachineClass.differences(read(files).facts(), read(files).facts()))
                .isEmpty();
        assertThat(MachineClass.differences(read(files).facts(), read(limited).facts()))
                .containsExactly("container memory 2.0 GiB, not none");
    }

    @Test
    void isKnownByItsProcessorInRunsFromBeforeThereWereClasses() {
        SortedMap<String, String> before = new TreeMap<>(Map.of("cpu", "Some CPU", "memory", "1.0 GiB"));
        SortedMap<String, String> here = read(new FakeFiles().with("proc/cpuinfo", "model name\t: Some CPU\n"))
                .facts();
        SortedMap<String, String> other = read(new FakeFiles().with("proc/cpuinfo", "model name\t: Other CPU\n"))
                .facts();

        assertThat(MachineClass.differences(before, here)).isEmpty();
        assertThat(MachineClass.differences(before, other)).containsExactly("cpu Other CPU, not Some CPU");
    }

    private static MachineClass read(FakeFiles files) {
        return MachineClass.read(files, new NvidiaSmi(files, command -> {
            throw new IOException("there is none");
        }));
    }
}
