package org.trainmark.bench.machine.watch;

import java.util.Optional;
import java.util.OptionalDouble;
import org.trainmark.bench.machine.SystemFiles;

/** The JVM of a trial, as the system tells of it. */
@FunctionalInterface
public interface WatchedProcess {

    /** Linux counts in hundredths of a second towards programs, whatever its own clock. */
    double TICKS_PER_SECOND = 100;

    /** Returns its process id; empty before it starts and after it ends. */
    Optional<Long> pid();

    /**
     * What it does at a look.
     *
     * @param stopped by a signal or a debugger
     * @param cpuSeconds that it has used
     */
    record State(long pid, boolean stopped, double cpuSeconds) {}

    /** Returns what it does now; empty if it does not run, or nothing can be read. */
    default Optional<State> state(SystemFiles files) {
        return pid().flatMap(pid -> files.text("proc/%d/stat".formatted(pid)).flatMap(stat -> state(pid, stat)));
    }

    /** Reads what a process does off a line of the system's. */
    static Optional<State> state(long pid, String stat) {
        // A program's name may have spaces and brackets in it; what follows has not.
        String[] words = stat.substring(stat.lastIndexOf(')') + 1).strip().split("\\s+", -1);
        if (words.length < 13) {
            return Optional.empty();
        }
        boolean stopped = words[0].equalsIgnoreCase("T");
        OptionalDouble ticks = ticks(words[11], words[12]);
        return ticks.isEmpty()
                ? Optional.empty()
                : Optional.of(new State(pid, stopped, ticks.getAsDouble() / TICKS_PER_SECOND));
    }

    private static OptionalDouble ticks(String user, String system) {
        return (user + system).matches("\\d{1,30}")
                ? OptionalDouble.of(Double.parseDouble(user) + Double.parseDouble(system))
                : OptionalDouble.empty();
    }
}
