package org.trainmark.bench.launch;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trainmark.results.Ending;
import org.trainmark.results.Outcome;

/** Tells how a trial ended from what its JVM left behind. */
final class ForkEnd {

    /** What JMH 1.37 prints when a forked JVM ends badly. */
    private static final Pattern EXIT_CODE = Pattern.compile("<forked VM failed with exit code (\\d+)>");

    /** A shell's exit code for a process that a signal ended is this plus the signal's number. */
    private static final int SIGNAL_BASE = 128;

    private static final Map<Integer, String> SIGNALS = Map.of(
            4, "SIGILL: an instruction that this processor does not have",
            6, "SIGABRT: an error that native code found",
            7, "SIGBUS",
            9, "SIGKILL: by the system when it runs out of memory, or by somebody",
            11, "SIGSEGV: a wrong memory access in native code");

    private ForkEnd() {}

    /** Returns the ending of a trial that was stopped at its time limit. */
    static Ending timedOut(Duration limit) {
        return Ending.failed(Outcome.TIMED_OUT, "stopped after %s s, its time limit".formatted(limit.toMillis() / 1e3));
    }

    /** Returns the ending of a trial whose JVM told none, by what JMH printed. */
    static Ending ofSilent(String log) {
        OptionalInt code = exitCode(log);
        if (code.isEmpty()) {
            return Ending.failed(Outcome.CRASHED, "ended without a result");
        }
        return Ending.failed(
                Outcome.CRASHED,
                signal(code.getAsInt())
                        .map("killed by %s"::formatted)
                        .orElse("ended without a result, with exit code " + code.getAsInt()));
    }

    private static OptionalInt exitCode(String log) {
        Matcher matcher = EXIT_CODE.matcher(log);
        return matcher.find() ? OptionalInt.of(Integer.parseInt(matcher.group(1))) : OptionalInt.empty();
    }

    private static Optional<String> signal(int code) {
        if (code <= SIGNAL_BASE) {
            return Optional.empty();
        }
        int number = code - SIGNAL_BASE;
        return Optional.of(SIGNALS.getOrDefault(number, "signal " + number));
    }
}
