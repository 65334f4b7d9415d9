package org.trainmark.bench.machine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.trainmark.results.summary.Words;

/** Finds what disturbs measuring on a machine. */
public final class Warnings {

    /** Runnable processes: above it, others compete with a trial. */
    private static final double MOST_LOAD = 0.5;

    /** A trial's heap, its natives and its data fit in it with room to spare. */
    private static final long LEAST_AVAILABLE_BYTES = 2L << 30;

    private final List<Warning> found = new ArrayList<>();

    private Warnings() {}

    public static List<Warning> of(Machine machine) {
        Warnings warnings = new Warnings();
        warnings.clocks(machine.cpu());
        machine.load()
                .filter(load -> load > MOST_LOAD)
                .ifPresent(load -> warnings.add(
                        String.format(
                                Locale.ROOT,
                                "other work goes on: %.2f processes on average over the last minute",
                                load),
                        "wait for it to end, or end it"));
        warnings.memory(machine);
        machine.limits().processors().ifPresent(quota -> warnings.quota(quota, machine.cpu()));
        machine.gpus().list().forEach(warnings::gpu);
        if (!machine.nativeCache().writable()) {
            warnings.add(
                    "JavaCPP cannot write to " + machine.nativeCache().folder(),
                    "let it, or set JAVACPP_CACHE_DIR to a folder that it can write to");
        }
        return List.copyOf(warnings.found);
    }

    private void add(String what, String mend) {
        found.add(new Warning(what, mend));
    }

    private void clocks(Cpu cpu) {
        cpu.governor()
                .filter(governor -> !governor.equals("performance"))
                .ifPresent(governor ->
                        add("the governor of the clocks is " + governor, "cpupower frequency-set -g performance"));
        if (cpu.turbo().orElse(false)) {
            add(
                    "turbo is on, so clocks depend on heat and on how many processors are busy",
                    "compare only within a run, or turn it off: echo 0 >/sys/devices/system/cpu/cpufreq/boost,"
                            + " or echo 1 >/sys/devices/system/cpu/intel_pstate/no_turbo");
        }
        if (cpu.hasHyperThreads()) {
            add(
                    "%d processors share %s (hyper-threads), and two on one core slow each other"
                            .formatted(cpu.processors(), Words.count(cpu.cores(), "core")),
                    "pin profiles to one processor of each core: cpus, see lscpu -e");
        }
    }

    private void memory(Machine machine) {
        Memory memory = machine.memory();
        long available =
                Math.min(memory.availableBytes(), machine.limits().memoryBytes().orElse(Long.MAX_VALUE));
        if (available < LEAST_AVAILABLE_BYTES) {
            add(
                    "little memory is free: " + Sizes.text(available),
                    "end what takes it, or use smaller batches and data");
        }
        if (memory.swapUsedBytes() > 0) {
            add(
                    "swap is in use: %s of %s"
                            .formatted(Sizes.text(memory.swapUsedBytes()), Sizes.text(memory.swapBytes())),
                    "swapoff -a, where memory allows");
        }
    }

    private void quota(double quota, Cpu cpu) {
        if (quota < cpu.processors()) {
            add(
                    String.format(
                            Locale.ROOT,
                            "this container may keep %.2f of %s busy and is stopped above that",
                            quota,
                            Words.count(cpu.processors(), "processor")),
                    "set threads of profiles to no more than that, or pin them with cpus");
        }
    }

    private void gpu(Gpu gpu) {
        String name = "GPU %d (%s)".formatted(gpu.index(), gpu.name());
        if (!gpu.processes().isEmpty()) {
            add(
                    name + " is in use by "
                            + gpu.processes().stream()
                                    .map(process -> "process %d (%s)"
                                            .formatted(
                                                    process.pid(),
                                                    process.name().orElse("a name that is hidden")))
                                    .collect(Collectors.joining(", ")),
                    "wait for them to end, or choose another device");
        }
        if (gpu.hidesProcesses()) {
            add(name + " is busy, but this container hides with what", "look from outside the container");
        }
        if (!gpu.slowdowns().isEmpty()) {
            add(name + " is slowed down: " + String.join(", ", gpu.slowdowns()), "cool it, or wait");
        }
    }
}
