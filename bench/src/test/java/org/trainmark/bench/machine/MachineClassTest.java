package org.trainmark.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MachineClassTest {

    private static final String GPUS = "proc/driver/nvidia/gpus/";

    @Test
    void hasTheNameOfTheFirstProcessor() {
        FakeFiles files = new FakeFiles()
                .with(
                        "proc/cpuinfo",
                        "processor\t: 0\nmodel\t\t: 17\nmodel name\t: Some CPU: 3 GHz\n\nmodel name\t: Other\n");

        assertThat(MachineClass.read(files).cpu()).isEqualTo("Some CPU: 3 GHz");
    }

    @Test
    void hasTheArchitectureWhereNoFileNamesTheProcessor() {
        assertThat(MachineClass.read(new FakeFiles()).cpu()).isEqualTo(System.getProperty("os.arch"));
        assertThat(MachineClass.read(new FakeFiles().with("proc/cpuinfo", "CPU part : 0xd0c"))
                        .cpu())
                .isEqualTo(System.getProperty("os.arch"));
    }

    @Test
    void namesEveryKindOfGpuOnce() {
        FakeFiles files = new FakeFiles()
                .with(GPUS + "0000:0f:00.0/information", "Model: \t\t NVIDIA H200\nIRQ:   \t\t 18\n")
                .with(GPUS + "0000:4d:00.0/information", "Model: \t\t NVIDIA H200\n")
                .with(GPUS + "0000:7a:00.0/information", "Model: \t\t NVIDIA T4\n");

        assertThat(MachineClass.read(files).gpus()).containsExactly("NVIDIA H200", "NVIDIA T4");
        assertThat(MachineClass.read(new FakeFiles()).gpus()).isEmpty();
    }
}
