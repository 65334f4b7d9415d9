package org.trainmark.bench.launch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trainmark.bench.fork.MemoryShortage;
import org.trainmark.results.Ending;
import org.trainmark.results.Outcome;

/**
 * Tells how a trial ended from what its JVM left behind.
 *
 * @param log what it printed
 * @param exitCode a shell's, of one that a signal ended too; empty where nobody knows it
 * @param killedForMemory whether the system killed a process meanwhile because there was no memory left
 * @param broken why it could not be run; empty if it could
 */
record ForkEnd(String log, OptionalInt exitCode, boolean killedForMemory, Optional<String> broken) {

    /** What JMH 1.37 prints when a forked JVM ends badly, and a launch script when one did that JMH asks something. */
    private static final Pattern EXIT_CODE = Pattern.compile("<forked VM failed with exit code (\\d+)>");

    /** What HotSpot prints before it aborts because of a signal that native code got. */
    private static final Pattern FAULT = Pattern.compile("(?m)^#[ \\t]+(SIG[A-Z]+) \\(0x[0-9a-f]+\\)");

    /** A shell's exit code for a process that a signal ended is this plus the signal's number. */
    private static final int SIGNAL_BASE = 128;

    private static final int KILL = 9;

    private static final Map<Integer, String> SIGNALS = Map.of(
            3, "SIGQUIT", 4, "SIGILL", 5, "SIGTRAP", 6, "SIGABRT", 7, "SIGBUS", 8, "SIGFPE", KILL, "SIGKILL", 11,
            "SIGSEGV", 15, "SIGTERM");

    private static final Map<String, String> MEANINGS = Map.of(
            "SIGILL", "an instruction that this processor does not have",
            "SIGABRT", "an error that native code found",
            "SIGBUS", "an access to memory that is not there, such as a file cut short",
            "SIGFPE", "a wrong calculation in native code",
            "SIGKILL", "by the system when it runs out of memory, or by somebody",
            "SIGSEGV", "a wrong memory access in native code");

    /** Signals that tell of the JVM's own code and not of somebody who sent them. */
    private static final Set<String> FAULTS = Set.of("SIGILL", "SIGABRT", "SIGBUS", "SIGFPE", "SIGSEGV", "SIGTRAP");

    private static final int MOST_CHARACTERS = 300;

    /** Returns the ending of a trial that was stopped at its time limit. */
    static Ending timedOut(Duration limit) {
        return Ending.failed(Outcome.TIMED_OUT, "stopped after %s s, its time limit".formatted(limit.toMillis() / 1e3));
    }

    /** Returns the ending of a trial whose JVM told none. */
    Ending ofSilent() {
        Optional<String> signal = signal();
        if (killedForMemory && signal.equals(Optional.of("SIGKILL"))) {
            return Ending.failed(Outcome.OUT_OF_MEMORY, "killed by the system, which had no memory left");
        }
        boolean sent = signal.isPresent() && !FAULTS.contains(signal.get());
        Optional<String> shortage = sent ? Optional.empty() : MemoryShortage.in(log);
        return shortage.map(words -> Ending.failed(Outcome.OUT_OF_MEMORY, shortened(words)))
                .orElseGet(() -> Ending.failed(Outcome.CRASHED, crash(signal)));
    }

    private String crash(Optional<String> signal) {
        if (signal.isPresent()) {
            String meaning = MEANINGS.get(signal.get());
            return "killed by " + signal.get() + (meaning == null ? "" : ": " + meaning);
        }
        if (exitCode.isPresent()) {
            return "ended without a result, with exit code " + exitCode.getAsInt();
        }
        return broken.map(why -> "its JVM could not be run: " + shortened(why)).orElse("ended without a result");
    }

    /** Returns whether the JVM's own code failed, and nobody ended it. */
    boolean isFault() {
        return signal().filter(FAULTS::contains).isPresent();
    }

    private Optional<String> signal() {
        Matcher fault = FAULT.matcher(log);
        if (fault.find()) {
            return Optional.of(fault.group(1));
        }
        if (exitCode.isEmpty() || exitCode.getAsInt() <= SIGNAL_BASE) {
            return Optional.empty();
        }
        int number = exitCode.getAsInt() - SIGNAL_BASE;
        return Optional.of(SIGNALS.getOrDefault(number, "signal " + number));
    }

    /** Returns the end of a JVM that JMH ran, which knows the exit code and prints it. */
    static ForkEnd ofJmh(String log, boolean killedForMemory, Optional<String> broken) {
        return new ForkEnd(log, exitCode(log), killedForMemory, broken);
    }

    private static OptionalInt exitCode(String log) {
        Matcher matcher = EXIT_CODE.matcher(log);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private static String shortened(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= MOST_CHARACTERS ? line : line.substring(0, MOST_CHARACTERS) + " ...";
    }
}
