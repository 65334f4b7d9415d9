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
 * {@code ReportMain DIRECTORY REPETITIONS [CELLS]}. Without a number of cells there are 36, so that 278 repetitions are
 * 10,008 trials; with one they are scattered, as those of a search.
 */
final class ReportMain {

    private ReportMain() {}

    @SuppressWarnings("SystemOut") // a program of its own, for people
    public static void main(String[] arguments) {
        PrintStream out = System.out;
        Path root = Path.of(arguments[0]);
        if (!Files.exists(root)) {
            generate(root, arguments);
        }
        long startNanos = System.nanoTime();
        RunDirectory directory = RunDirectory.open(root);
        RunSummary run = RunSummary.of(directory, out::println);
        long readNanos = System.nanoTime();
        Path html = Reports.write(run, directory.report()).get(0);
        long endNanos = System.nanoTime();
        TerminalSummary.print(run, 120, out);
        long peakBytes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        double cpuSeconds = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() / 1e9;
        out.printf(
                "%n%s: %d trials of %d cells, read in %.1f s, written in %.1f s, %.1f s of processor, heap peaks at %d MiB%n",
                html,
                run.trials().size(),
                run.cells().size(),
                (readNanos - startNanos) / 1e9,
                (endNanos - readNanos) / 1e9,
                cpuSeconds,
                peakBytes >> 20);
    }

    private static void generate(Path root, String[] arguments) {
        int repetitions = Integer.parseInt(arguments[1]);
        if (arguments.length > 2) {
            GeneratedRun.writeScattered(root, Integer.parseInt(arguments[2]), repetitions);
        } else {
            GeneratedRun.write(root, repetitions);
        }
    }
}
