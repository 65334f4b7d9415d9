package org.trainmark.bench.fork;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.management.OperatingSystemMXBean;
import java.io.File;
import java.io.IOException;
import java.lang.management.CompilationMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.trainmark.results.Measurement;
import org.trainmark.results.MetricNames;

/** What the JVM and the operating system say of the trial's own process. */
final class ThisJvm {

    /** The variables that native libraries take their threads and devices from. */
    private static final Pattern THREAD_VARIABLE = Pattern.compile("(OMP|OPENBLAS|MKL|ND4J|SD|CUDA)_.*");

    private ThisJvm() {}

    /** Returns what the process used so far. */
    static SortedMap<String, Measurement> usage() {
        SortedMap<String, Measurement> usage = new TreeMap<>();
        usage.put(MetricNames.GC, seconds(gcMillis() / 1e3));
        compilationMillis().ifPresent(millis -> usage.put(MetricNames.JIT, seconds(millis / 1e3)));
        cpuNanos().ifPresent(nanos -> usage.put(MetricNames.CPU, seconds(nanos / 1e9)));
        peakResidentBytes().ifPresent(bytes -> usage.put(MetricNames.PEAK_RESIDENT, new Measurement(bytes, "bytes")));
        return usage;
    }

    /** Seconds since this JVM started. */
    static double uptimeSeconds() {
        return (System.currentTimeMillis()
                        - ManagementFactory.getRuntimeMXBean().getStartTime())
                / 1e3;
    }

    static SortedMap<String, String> provenance() {
        SortedMap<String, String> facts = new TreeMap<>();
        facts.put("jvm", System.getProperty("java.vm.name") + " " + System.getProperty("java.runtime.version"));
        facts.put(
                "jvm.flags",
                String.join(" ", ManagementFactory.getRuntimeMXBean().getInputArguments()));
        facts.put("class-path", jars());
        facts.put("processors", Integer.toString(Runtime.getRuntime().availableProcessors()));
        System.getenv().forEach((name, value) -> {
            if (THREAD_VARIABLE.matcher(name).matches()) {
                facts.put("environment." + name, value);
            }
        });
        return facts;
    }

    /** Returns the names of the jars, which have versions in them, without where they lie. */
    private static String jars() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .map(path -> new File(path).getName())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    static Measurement seconds(double value) {
        return new Measurement(value, "s");
    }

    private static long gcMillis() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                // One that does not count says -1.
                .filter(millis -> millis > 0)
                .sum();
    }

    /** An interpreter alone compiles nothing, and says so by having no bean. */
    private static OptionalLong compilationMillis() {
        CompilationMXBean compilation = ManagementFactory.getCompilationMXBean();
        return compilation != null && compilation.isCompilationTimeMonitoringSupported()
                ? OptionalLong.of(compilation.getTotalCompilationTime())
                : OptionalLong.empty();
    }

    private static OptionalLong cpuNanos() {
        long nanos = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean system
                ? system.getProcessCpuTime()
                : -1;
        return nanos < 0 ? OptionalLong.empty() : OptionalLong.of(nanos);
    }

    private static OptionalLong peakResidentBytes() {
        return statusBytes("VmHWM");
    }

    /** Returns what the process has in memory now, where that is known. */
    static OptionalLong residentBytes() {
        return statusBytes("VmRSS");
    }

    /** Reads what Linux keeps of the process; other systems have no such file. */
    private static OptionalLong statusBytes(String name) {
        try {
            return Files.readAllLines(Path.of("/proc/self/status"), ISO_8859_1).stream()
                    .filter(line -> line.matches(name + ":\\s*\\d{1,15} kB"))
                    .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst();
        } catch (IOException e) {
            // It is missing, or hidden from this process.
            return OptionalLong.empty();
        }
    }
}
