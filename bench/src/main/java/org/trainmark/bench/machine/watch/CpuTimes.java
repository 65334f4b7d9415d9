package org.trainmark.bench.machine.watch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trainmark.bench.machine.SystemFiles;

/**
 * Processor time since the machine started, in seconds over all processors.
 *
 * @param busy of anybody on this machine
 * @param own of this process and of all that it started and that ended, and of its trials that still run
 * @param stolen in which the hypervisor of a virtual machine let processors wait that had work
 */
record CpuTimes(double busy, double own, double stolen) {

    /** Fields of the first line of {@code /proc/stat}: idle and waiting for a disk are not busy; guests count twice. */
    private static final int[] BUSY = {1, 2, 3, 6, 7};

    /** The field beside them that counts what a hypervisor gave to others. */
    private static final int[] STOLEN = {8};

    /** Fields of {@code /proc/self/stat} after the name: user and system time, its own and its ended children's. */
    private static final int[] OWN = {11, 12, 13, 14};

    /** @param running process ids of the trials that run now */
    static Optional<CpuTimes> read(SystemFiles files, Set<Long> running) {
        // First, so that one that ends in between is among them or among the ended.
        List<String> trials = running.stream()
                .flatMap(pid -> files.text("proc/%d/stat".formatted(pid)).stream())
                .toList();
        Optional<String> machine = files.text("proc/stat");
        Optional<String> self = files.text("proc/self/stat");
        if (machine.isEmpty() || self.isEmpty()) {
            return Optional.empty();
        }
        String line = machine.get().lines().findFirst().orElse("");
        try {
            double beside = trials.stream().mapToDouble(CpuTimes::ofProcess).sum();
            return Optional.of(
                    new CpuTimes(seconds(line, BUSY), ofProcess(self.get()) + beside, seconds(line, STOLEN)));
        } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    private static double ofProcess(String stat) {
        // A program's name may have spaces and brackets in it; what follows has not.
        return seconds(stat.substring(stat.lastIndexOf(')') + 1).strip(), OWN);
    }

    private static double seconds(String line, int[] fields) {
        String[] words = line.split("\\s+", -1);
        long ticks = 0;
        for (int field : fields) {
            ticks += Long.parseLong(words[field]);
        }
        return ticks / WatchedProcess.TICKS_PER_SECOND;
    }
}
