package org.trainmark.bench.doctor;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.trainmark.bench.machine.ContainerLimits;
import org.trainmark.bench.machine.Cpu;
import org.trainmark.bench.machine.Gpu;
import org.trainmark.bench.machine.Jdk;
import org.trainmark.bench.machine.Machine;
import org.trainmark.bench.machine.Memory;
import org.trainmark.bench.machine.NativeCache;
import org.trainmark.bench.machine.Sizes;
import org.trainmark.results.summary.Words;

/** The facts of a machine in words. */
final class MachineText {

    private static final String UNKNOWN = "cannot tell";

    /** A fact and what it is of. */
    record Row(String name, String value) {}

    private MachineText() {}

    static List<Row> rows(Machine machine) {
        List<Row> rows = new ArrayList<>();
        Cpu cpu = machine.cpu();
        rows.add(new Row("processor", cpu.model()));
        rows.add(new Row(
                "processors",
                "%d on %s, %s"
                        .formatted(
                                cpu.processors(),
                                Words.count(cpu.cores(), "core"),
                                Words.count(cpu.numaNodes(), "NUMA node"))));
        rows.add(new Row("vector sets", listed(cpu.simd())));
        rows.add(new Row("caches", listed(cpu.caches())));
        rows.add(new Row("clocks", clocks(cpu)));
        rows.add(new Row("memory", memory(machine.memory())));
        rows.add(new Row("container", limits(machine.limits())));
        rows.add(new Row(
                "load",
                machine.load().map(load -> load + " processes over a minute").orElse(UNKNOWN)));
        GpuWords.state(machine.gpus()).ifPresent(state -> rows.add(new Row("GPUs", state)));
        machine.gpus().list().forEach(gpu -> rows.add(new Row("GPU " + gpu.index(), gpu(gpu))));
        rows.add(new Row("native cache", cache(machine.nativeCache())));
        machine.jdks().forEach(jdk -> rows.add(new Row("Java", jdk(jdk))));
        return rows;
    }

    private static String listed(List<String> values) {
        return values.isEmpty() ? UNKNOWN : String.join(", ", values);
    }

    private static String clocks(Cpu cpu) {
        List<String> parts = new ArrayList<>();
        cpu.megahertz().ifPresent(highest -> parts.add("at most %d MHz".formatted(highest)));
        cpu.governor().ifPresent(governor -> parts.add("governor " + governor));
        cpu.turbo().ifPresent(on -> parts.add(on ? "turbo on" : "turbo off"));
        return listed(parts);
    }

    private static String memory(Memory memory) {
        String swap = memory.swapBytes() == 0
                ? "no swap"
                : "%s of %s swap in use".formatted(Sizes.text(memory.swapUsedBytes()), Sizes.text(memory.swapBytes()));
        return "%s of %s free; %s"
                .formatted(Sizes.text(memory.availableBytes()), Sizes.text(memory.totalBytes()), swap);
    }

    private static String limits(ContainerLimits limits) {
        List<String> parts = new ArrayList<>();
        limits.memoryBytes().ifPresent(bytes -> parts.add("at most " + Sizes.text(bytes) + " of memory"));
        limits.processors()
                .ifPresent(quota -> parts.add(String.format(Locale.ROOT, "at most %.2f processors busy", quota)));
        return parts.isEmpty() ? "no limits" : String.join(", ", parts);
    }

    private static String gpu(Gpu gpu) {
        return "%s, compute capability %s, %s of %s in use, driver %s, MIG %s, ECC %s, %s of %s MHz, %s °C, %s W, %s"
                .formatted(
                        gpu.name(),
                        text(gpu.computeCapability()),
                        bytes(gpu.usedBytes()),
                        bytes(gpu.memoryBytes()),
                        gpu.driver(),
                        text(gpu.mig()),
                        text(gpu.ecc()),
                        number(gpu.clockMegahertz()),
                        number(gpu.highestClockMegahertz()),
                        number(gpu.temperatureCelsius()),
                        number(gpu.watts()),
                        gpu.processes().isEmpty()
                                ? "no process on it that shows"
                                : "processes: " + gpu.processes().size());
    }

    private static String text(Optional<String> value) {
        return value.map(text -> text.toLowerCase(Locale.ROOT)).orElse("n/a");
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? String.format(Locale.ROOT, "%.0f", value.getAsDouble()) : "n/a";
    }

    private static String bytes(OptionalLong value) {
        return value.isPresent() ? Sizes.text(value.getAsLong()) : "n/a";
    }

    private static String cache(NativeCache cache) {
        return "%s, %s, %s"
                .formatted(cache.folder(), Sizes.text(cache.bytes()), cache.writable() ? "writable" : "not writable");
    }

    private static String jdk(Jdk jdk) {
        return "%s in %s%s".formatted(jdk.version(), jdk.home(), jdk.running() ? " (this one)" : "");
    }
}
