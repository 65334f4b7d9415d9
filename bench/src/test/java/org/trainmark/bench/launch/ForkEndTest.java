package org.trainmark.bench.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.results.Ending;
import org.trainmark.results.Outcome;

class ForkEndTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1   | ended without a result, with exit code 1
                    128 | ended without a result, with exit code 128
                    132 | killed by SIGILL: an instruction that this processor does not have
                    134 | killed by SIGABRT: an error that native code found
                    135 | killed by SIGBUS: an access to memory that is not there, such as a file cut short
                    137 | killed by SIGKILL: by the system when it runs out of memory, or by somebody
                    139 | killed by SIGSEGV: a wrong memory access in native code
                    143 | killed by SIGTERM
                    152 | killed by signal 24
                    """)
    void saysWhatEndedAJvmThatLeftNothing(int code, String reason) {
        assertThat(silent(exited(code))).isEqualTo(Ending.failed(Outcome.CRASHED, reason));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SIGSEGV (0xb)", "SIGBUS (0x7)", "SIGILL (0x4)", "SIGFPE (0x8)"})
    void namesTheSignalThatTheJvmTurnedIntoAnAbort(String fault) {
        String log = "# A fatal error has been detected:\n#\n#  %s at pc=0x00007f, pid=7, tid=8\n#\n".formatted(fault);

        Ending ending = silent(log + exited(134));

        assertThat(ending.outcome()).isEqualTo(Outcome.CRASHED);
        assertThat(ending.reason())
                .hasValueSatisfying(reason ->
                        assertThat(reason).startsWith("killed by " + fault.substring(0, fault.indexOf(' ')) + ": "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Exception in thread \"main\" java.lang.OutOfMemoryError: Metaspace",
                "java.lang.OutOfMemoryError: Cannot reserve 8 bytes of direct buffer memory",
                "java.lang.OutOfMemoryError: unable to create native thread: possibly out of memory",
                "java.lang.OutOfMemoryError: Physical memory usage is too high: physicalBytes (2G) > maxPhysicalBytes (1G)",
                "Terminating due to java.lang.OutOfMemoryError: Java heap space",
                "Could not reserve enough space for 209715200KB object heap",
                "# There is insufficient memory for the Java Runtime Environment to continue.",
                "OpenJDK 64-Bit Server VM warning: INFO: os::commit_memory(0x1, 2, 0) failed; error='Not enough space' (errno=12)",
                "Error occurred during initialization of VM\nToo small maximum heap",
                "terminate called after throwing an instance of 'std::bad_alloc'"
            })
    void knowsEveryWantOfMemoryByItsWords(String words) {
        assertThat(silent(words + "\n" + exited(1)).outcome()).isEqualTo(Outcome.OUT_OF_MEMORY);
        assertThat(silent(words + "\n" + exited(134)).outcome()).isEqualTo(Outcome.OUT_OF_MEMORY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# VM options: -XX:+ExitOnOutOfMemoryError -Dnote=OutOfMemoryError",
                "Unrecognized VM option 'HeapDumpOnOutOfMemoryErrors'",
                "Initial heap size set to a larger value than the maximum heap size"
            })
    void takesNoFlagForAWantOfMemory(String line) {
        assertThat(silent(line + "\n" + exited(1)).outcome()).isEqualTo(Outcome.CRASHED);
    }

    @Test
    void knowsAKillOfTheSystemsFromOneBySomebody() {
        assertThat(ForkEnd.ofJmh(exited(137), true, Optional.empty()).ofSilent())
                .isEqualTo(Ending.failed(Outcome.OUT_OF_MEMORY, "killed by the system, which had no memory left"));
        assertThat(ForkEnd.ofJmh(exited(143), true, Optional.empty()).ofSilent().outcome())
                .isEqualTo(Outcome.CRASHED);
    }

    @Test
    void saysWhyJmhCouldNotRunAnything() {
        assertThat(ForkEnd.ofJmh("", false, Optional.of("java.lang.RuntimeException: no JVM\nmore"))
                        .ofSilent())
                .isEqualTo(
                        Ending.failed(Outcome.CRASHED, "its JVM could not be run: java.lang.RuntimeException: no JVM"));
        assertThat(silent("# Fork: 1 of 1\n")).isEqualTo(Ending.failed(Outcome.CRASHED, "ended without a result"));
    }

    private static String exited(int code) {
        return "# Fork: 1 of 1\n<forked VM failed with exit code %d>\n".formatted(code);
    }

    private static Ending silent(String log) {
        return ForkEnd.ofJmh(log, false, Optional.empty()).ofSilent();
    }

    @Test
    void namesTheTimeLimit() {
        Ending ending = ForkEnd.timedOut(Duration.ofMillis(1500));

        assertThat(ending.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(ending.reason()).isEqualTo(Optional.of("stopped after 1.5 s, its time limit"));
    }
}
