package org.trainmark.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class WarningsTest {

    private static final Cpu CALM = Machines.cpu(4, 4, "performance", false);
    private static final Memory ENOUGH = Machines.memory(8L << 30, 0);

    @Test
    void areNoneOnAQuietMachine() {
        assertThat(Warnings.of(Machines.quiet())).isEmpty();
    }

    @Test
    void nameWhatMovesClocksAndSharesCores() {
        Cpu restless = Machines.cpu(4, 8, "powersave", true);

        assertThat(texts(Machines.with(restless, ENOUGH, Machines.noLimits(), new Gpus.NoDriver(), 0)))
                .containsExactly(
                        "the governor of the clocks is powersave",
                        "turbo is on, so clocks depend on heat and on how many processors are busy",
                        "8 processors share 4 cores (hyper-threads), and two on one core slow each other");
    }

    @Test
    void nameTheSharingOfASingleCore() {
        Cpu small = Machines.cpu(1, 2, "performance", false);

        assertThat(texts(Machines.with(small, ENOUGH, Machines.noLimits(), new Gpus.NoDriver(), 0)))
                .contains("2 processors share 1 core (hyper-threads), and two on one core slow each other");
    }

    @Test
    void nameOtherWork() {
        assertThat(texts(Machines.with(CALM, ENOUGH, Machines.noLimits(), new Gpus.NoDriver(), 1.25)))
                .containsExactly("other work goes on: 1.25 processes on average over the last minute");
    }

    @Test
    void nameScarceMemoryAndSwapInUse() {
        Memory scarce = Machines.memory(1L << 30, 512L << 20);

        assertThat(texts(Machines.with(CALM, scarce, Machines.noLimits(), new Gpus.NoDriver(), 0)))
                .containsExactly("little memory is free: 1 GiB", "swap is in use: 512 MiB of 1 GiB");
    }

    @Test
    void nameALimitOfTheContainerThatIsTighterThanTheMachine() {
        ContainerLimits limits = new ContainerLimits(OptionalLong.of(1L << 30), OptionalDouble.of(1.5));

        assertThat(texts(Machines.with(CALM, ENOUGH, limits, new Gpus.NoDriver(), 0)))
                .containsExactly(
                        "little memory is free: 1 GiB",
                        "this container may keep 1.50 of 4 processors busy and is stopped above that");
    }

    @Test
    void nameProcessesOnAGpuAndItsHeat() {
        assertThat(texts(Machines.with(Machines.twoGpus())))
                .containsExactly(
                        "GPU 0 (NVIDIA H100 80GB HBM3) is in use by process 4242 (/usr/bin/python3)",
                        "GPU 1 (NVIDIA H100 80GB HBM3) is in use by process 99 (a name that is hidden)",
                        "GPU 1 (NVIDIA H100 80GB HBM3) is slowed down: heat, by the hardware");
    }

    private static List<String> texts(Machine machine) {
        return Warnings.of(machine).stream().map(Warning::what).toList();
    }
}
