package org.trainmark.bench.machine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import oshi.hardware.GlobalMemory;
import oshi.hardware.HardwareAbstractionLayer;
import oshi.nativefree.SystemInfo;

/**
 * What this machine is, as far as it can be read.
 *
 * @param load processes that ran or wanted to over the last minute, on average; empty where Linux does not tell
 */
public record Machine(
        Cpu cpu,
        Memory memory,
        ContainerLimits limits,
        Gpus gpus,
        NativeCache nativeCache,
        List<Jdk> jdks,
        Optional<Double> load) {

    public Machine {
        jdks = List.copyOf(jdks);
    }

    /** Reads this machine, in a quarter of a second; with a GPU as long as its driver takes on top. */
    public static Machine read(Map<String, String> environment) {
        SystemFiles files = SystemFiles.ofThisMachine();
        HardwareAbstractionLayer hardware = new SystemInfo().getHardware();
        GlobalMemory memory = hardware.getMemory();
        return new Machine(
                CpuReader.read(hardware.getProcessor(), files),
                new Memory(
                        memory.getTotal(),
                        memory.getAvailable(),
                        memory.getVirtualMemory().getSwapTotal(),
                        memory.getVirtualMemory().getSwapUsed()),
                ContainerLimits.read(files),
                new NvidiaSmi(files).gpus(),
                NativeCache.ofThisUser(environment),
                Jdk.onThisMachine(environment),
                load(files));
    }

    /** Returns what of it decides whether a profile can train. */
    public TrainingMeans means() {
        return new TrainingMeans(new Equipment(jdks, cpu.simd()), gpus, nativeCache);
    }

    static Optional<Double> load(SystemFiles files) {
        return files.text("proc/loadavg")
                .map(text -> text.split(" ", 2)[0])
                .filter(text -> text.matches("\\d+\\.\\d+"))
                .map(Double::valueOf);
    }
}
