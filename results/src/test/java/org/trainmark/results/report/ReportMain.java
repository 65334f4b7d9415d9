package org.trainmark.results.report;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trainmark.results.log.RunDirectory;
import org.trainmark.results.summary.RunSummary;

/**
 * Generates a run unless it is there, writes its reports and prints how long that took and how much heap:
 * {@code ReportMain DIRECTORY REPETITIONS}. 278 repetitions are 10,008 trials.
 */
final class ReportMain {

    private ReportMain() {}

    @SuppressWarnings("SystemOut") // a program of its own, for people
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        Path root = Path.of(arguments[0]);
        if (!Files.exists(root)) {
            GeneratedRun.write(root, Integer.parseInt(arguments[1]));
        }
        long startNanos = System.nanoTime();
        RunDirectory directory = RunDirectory.open(root);
        RunSummary run = RunSummary.of(directory, out::println);
        long readNanos = System.nanoTime();
        Path html = Reports.write(run, directory.report()).get(0);
        long endNanos = System.nanoTime();
        TerminalSummary.print(run, arguments.length > 2 ? Integer.parseInt(arguments[2]) : 120, out);
        long peakBytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        double cpuSeconds = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        out.printf(
                "%n%s: %d trials, read in %.1f s, written in %.1f s, %.1f s of processor, heap peaks at %d MiB%n",
                html,
                run.trials().size(),
                (readNanos - startNanos) / 1e9,
                (endNanos - readNanos) / 1e9,
                cpuSeconds,
                peakBytes >> 20);
    }
}
