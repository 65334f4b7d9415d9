package org.trainmark.bench.machine;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;

/**
 * What must be equal of two machines for their trials to be compared, as far as it can be read in no time: no driver is
 * asked.
 *
 * @param cpu the processor's name, or the architecture where Linux does not tell
 * @param memoryBytes that processes here may use: the machine's, or the container's limit if that is less
 * @param gpus names of the NVIDIA GPUs, each once
 */
public record MachineClass(String cpu, long memoryBytes, List<String> gpus) {

    private static final String GPUS = "proc/driver/nvidia/gpus";

    public MachineClass {
        gpus = List.copyOf(gpus);
    }

    /** Reads this machine's. */
    public static MachineClass read() {
        return read(SystemFiles.ofThisMachine());
    }

    static MachineClass read(SystemFiles files) {
        return new MachineClass(
                CpuReader.model(files).orElseGet(() -> System.getProperty("os.arch")), totalMemoryBytes(), gpus(files));
    }

    private static long totalMemoryBytes() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? Math.max(0, system.getTotalMemorySize())
                : 0;
    }

    /** The driver leaves a file for each, which costs less than its program. */
    private static List<String> gpus(SystemFiles files) {
        return files.names(GPUS).stream()
                .flatMap(bus -> files.text("%s/%s/information".formatted(GPUS, bus)).stream())
                .flatMap(text -> SystemFiles.value(text, "Model").stream())
                .distinct()
                .toList();
    }
}
