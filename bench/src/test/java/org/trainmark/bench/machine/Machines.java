package org.trainmark.bench.machine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** Machines to test with. */
public final class Machines {

    private Machines() {}

    /** Returns a machine on which nothing disturbs: four cores, no GPU, an idle minute. */
    public static Machine quiet() {
        return with(cpu(4, 4, "performance", false), memory(8L << 30, 0), noLimits(), new Gpus.NoDriver(), 0.1);
    }

    /** Returns a machine with these GPUs. */
    public static Machine with(Gpus gpus) {
        return with(cpu(4, 4, "performance", false), memory(8L << 30, 0), noLimits(), gpus, 0.1);
    }

    static Machine with(Cpu cpu, Memory memory, ContainerLimits limits, Gpus gpus, double load) {
        return new Machine(
                cpu,
                memory,
                limits,
                gpus,
                new NativeCache("/home/me/.javacpp/cache", 700L << 20, true),
                List.of(new Jdk("17.0.15", "/usr/lib/jvm/17", true)),
                Optional.of(load));
    }

    public static Cpu cpu(int cores, int processors, String governor, boolean turbo) {
        return new Cpu(
                "Some CPU",
                cores,
                processors,
                List.of("avx", "avx2"),
                List.of("L1d 32 KiB", "L2 512 KiB"),
                1,
                Optional.of(governor),
                Optional.of(turbo),
                OptionalInt.of(3400));
    }

    static Memory memory(long availableBytes, long swapUsedBytes) {
        return new Memory(16L << 30, availableBytes, 1L << 30, swapUsedBytes);
    }

    static ContainerLimits noLimits() {
        return new ContainerLimits(OptionalLong.empty(), OptionalDouble.empty());
    }

    /** Returns the two GPUs of the text that the tests have. */
    public static Gpus twoGpus() {
        List<GpuProcess> processes = NvidiaSmiTest.resource("processes.csv")
                .lines()
                .map(GpuProcess::parse)
                .toList();
        return new Gpus.Found(NvidiaSmiTest.resource("gpus-h100.csv")
                .lines()
                .map(line -> Gpu.parse(line, processes))
                .toList());
    }
}
