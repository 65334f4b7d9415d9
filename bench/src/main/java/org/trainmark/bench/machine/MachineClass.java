package org.trainmark.bench.machine;

import static java.util.Objects.requireNonNull;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trainmark.core.data.file.Sha256;

/**
 * What must be equal of two machines for their trials to be compared. A driver of GPUs is asked only where one is
 * loaded.
 *
 * @param cpu the processor's name, or the architecture where Linux does not tell
 * @param processors logical ones that this process may use
 * @param memoryBytes that processes here may use: the machine's, or the container's limit if that is less
 * @param gpus names of the NVIDIA GPUs, each once
 * @param cards memory and driver of each kind of GPU, in words
 * @param kernel name and version of the operating system
 * @param governor what sets the processors' clocks; empty where Linux does not tell
 * @param container what a container lets its processes use, in words; empty where it sets no limit
 */
public record MachineClass(
        String cpu,
        int processors,
        long memoryBytes,
        List<String> gpus,
        Optional<String> cards,
        String kernel,
        Optional<String> governor,
        Optional<String> container) {

    /** What {@link #facts()} calls the digest of the others. */
    public static final String NAME = "machine-class";

    /** The names of all that {@link #facts()} may have. */
    public static final List<String> NAMES =
            List.of("arch", "cpu", "processors", "memory", "os", "gpu", "gpu-memory", "governor", "container", NAME);

    private static final String GPUS = "proc/driver/nvidia/gpus";
    private static final int DIGITS = 12;
    private static final double GIBIBYTE = Math.pow(1024, 3);

    public MachineClass {
        requireNonNull(cpu, "cpu");
        gpus = List.copyOf(gpus);
        requireNonNull(cards, "cards");
        requireNonNull(kernel, "kernel");
        requireNonNull(governor, "governor");
        requireNonNull(container, "container");
    }

    /** Reads this machine's. */
    public static MachineClass read() {
        SystemFiles files = SystemFiles.ofThisMachine();
        return read(files, new NvidiaSmi(files));
    }

    static MachineClass read(SystemFiles files, NvidiaSmi smi) {
        List<String> gpus = gpus(files);
        return new MachineClass(
                Processor.model(files),
                Runtime.getRuntime().availableProcessors(),
                totalMemoryBytes(),
                gpus,
                gpus.isEmpty() ? Optional.empty() : cards(smi.gpus()),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                CpuReader.governor(files),
                container(ContainerLimits.read(files)));
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

    private static Optional<String> cards(Gpus gpus) {
        String words = gpus.list().stream()
                .map(gpu -> "%s of %s, driver %s"
                        .formatted(
                                gpu.name(),
                                gpu.memoryBytes().isPresent()
                                        ? gibibytes(gpu.memoryBytes().getAsLong())
                                        : "unknown memory",
                                gpu.driver()))
                .distinct()
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static Optional<String> container(ContainerLimits limits) {
        String words = Stream.concat(
                        limits.memoryBytes().stream().mapToObj(bytes -> "memory " + gibibytes(bytes)),
                        limits.processors().stream()
                                .mapToObj(processors ->
                                        String.format(Locale.ROOT, "%.2f processors on average", processors)))
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? Optional.empty() : Optional.of(words);
    }

    private static String gibibytes(long bytes) {
        return String.format(Locale.ROOT, "%.1f GiB", bytes / GIBIBYTE);
    }

    /** Returns all of it in words, by name, with a short digest of that under {@link #NAME}. */
    public SortedMap<String, String> facts() {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("arch", System.getProperty("os.arch"));
        facts.put("cpu", cpu);
        facts.put("processors", Integer.toString(processors));
        facts.put("memory", gibibytes(memoryBytes));
        facts.put("os", kernel);
        if (!gpus.isEmpty()) {
            facts.put("gpu", String.join(", ", gpus));
        }
        cards.ifPresent(words -> facts.put("gpu-memory", words));
        governor.ifPresent(words -> facts.put("governor", words));
        container.ifPresent(words -> facts.put("container", words));
        facts.put(NAME, Sha256.ofText(facts.toString()).substring(0, DIGITS));
        return facts;
    }

    /**
     * Returns in what this differs from another class, in words; empty if in nothing that both tell.
     *
     * @param other facts of a run
     */
    public static List<String> differences(SortedMap<String, String> other, SortedMap<String, String> here) {
        if (other.getOrDefault(NAME, "").equals(here.get(NAME))) {
            return List.of();
        }
        List<String> names = other.containsKey(NAME)
                ? NAMES
                // Runs from before there were classes.
                : List.of("cpu");
        return names.stream()
                .filter(name -> !name.equals(NAME))
                .filter(name -> !other.getOrDefault(name, "").equals(here.getOrDefault(name, "")))
                .map(name -> "%s %s, not %s"
                        .formatted(name, here.getOrDefault(name, "none"), other.getOrDefault(name, "none")))
                .toList();
    }
}
