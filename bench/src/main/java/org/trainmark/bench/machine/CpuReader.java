package org.trainmark.bench.machine;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oshi.hardware.CentralProcessor;
import oshi.hardware.CentralProcessor.LogicalProcessor;
import oshi.hardware.CentralProcessor.ProcessorCache;

/** Reads what the processors are: most of it by OSHI, what sets their clocks from files that it does not read. */
final class CpuReader {

    private static final String INFO = "proc/cpuinfo";
    private static final String CPU = "sys/devices/system/cpu/";

    /** The sets that ND4J and its like have code for, as Linux spells them. */
    static final List<String> SIMD = List.of(
            "sse4_2",
            "avx",
            "fma",
            "avx2",
            "avx512f",
            "avx512bw",
            "avx512_vnni",
            "avx512_bf16",
            "amx_tile",
            "asimd",
            "sve");

    private CpuReader() {}

    static Cpu read(CentralProcessor processor, SystemFiles files) {
        return new Cpu(
                model(files)
                        .orElseGet(() ->
                                processor.getProcessorIdentifier().getName().strip()),
                processor.getPhysicalProcessorCount(),
                processor.getLogicalProcessorCount(),
                simd(processor.getFeatureFlags()),
                caches(processor.getProcessorCaches()),
                numaNodes(processor.getLogicalProcessors()),
                governor(files),
                turbo(files),
                megahertz(processor.getMaxFreq()));
    }

    /** Returns the name of the first processor; empty where Linux does not tell, as on ARM. */
    static Optional<String> model(SystemFiles files) {
        return files.text(INFO).flatMap(text -> SystemFiles.value(text, "model name"));
    }

    /** Returns the sets of vector instructions; none where Linux does not tell. */
    static List<String> simd(SystemFiles files) {
        return simd(files.text(INFO).stream().flatMap(String::lines).toList());
    }

    /** Picks the sets of vector instructions out of lines of flags. */
    static List<String> simd(List<String> flags) {
        Set<String> words = flags.stream()
                .flatMap(line -> Stream.of(line.split("[\\s:]+", -1)))
                .collect(Collectors.toUnmodifiableSet());
        return SIMD.stream().filter(words::contains).toList();
    }

    private static List<String> caches(List<ProcessorCache> caches) {
        return caches.stream()
                .map(cache -> "L%d%s %s"
                        .formatted(
                                cache.getLevel(),
                                switch (cache.getType()) {
                                    case DATA -> "d";
                                    case INSTRUCTION -> "i";
                                    default -> "";
                                },
                                Sizes.text(cache.getCacheSize())))
                .distinct()
                .sorted()
                .toList();
    }

    private static int numaNodes(List<LogicalProcessor> processors) {
        return (int) processors.stream()
                .map(LogicalProcessor::getNumaNode)
                .distinct()
                .count();
    }

    private static OptionalInt megahertz(long hertz) {
        return hertz <= 0 ? OptionalInt.empty() : OptionalInt.of((int) (hertz / 1_000_000));
    }

    /** Returns the governor of all processors, or each of several. */
    static Optional<String> governor(SystemFiles files) {
        String governors = files.processors().stream()
                .flatMap(cpu -> files.text(cpu + "/cpufreq/scaling_governor").stream())
                .distinct()
                .sorted()
                .collect(Collectors.joining(", "));
        return governors.isEmpty() ? Optional.empty() : Optional.of(governors);
    }

    /** Two drivers spell it in two ways, and mean the opposite by 1. */
    static Optional<Boolean> turbo(SystemFiles files) {
        Optional<Boolean> boost = files.text(CPU + "cpufreq/boost").map("1"::equals);
        return boost.isPresent()
                ? boost
                : files.text(CPU + "intel_pstate/no_turbo").map("0"::equals);
    }
}
