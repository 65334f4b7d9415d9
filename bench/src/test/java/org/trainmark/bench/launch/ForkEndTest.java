package org.trainmark.bench.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.results.Ending;
import org.trainmark.results.Outcome;

class ForkEndTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    1   | ended without a result, with exit code 1
                    128 | ended without a result, with exit code 128
                    134 | killed by SIGABRT: an error that native code found
                    135 | killed by SIGBUS
                    137 | killed by SIGKILL: by the system when it runs out of memory, or by somebody
                    139 | killed by SIGSEGV: a wrong memory access in native code
                    152 | killed by signal 24
                    """)
    void saysWhatEndedAJvmThatLeftNothing(int code, String reason) {
        String log = "# Fork: 1 of 1\n<forked VM failed with exit code %d>\n".formatted(code);

        assertThat(ForkEnd.ofSilent(log)).isEqualTo(Ending.failed(Outcome.CRASHED, reason));
    }

    @Test
    void needsNoExitCode() {
        assertThat(ForkEnd.ofSilent("# Fork: 1 of 1\n"))
                .isEqualTo(Ending.failed(Outcome.CRASHED, "ended without a result"));
    }

    @Test
    void namesTheTimeLimit() {
        Ending ending = ForkEnd.timedOut(Duration.ofMillis(1500));

        assertThat(ending.outcome()).isEqualTo(Outcome.TIMED_OUT);
        assertThat(ending.reason()).isEqualTo(Optional.of("stopped after 1.5 s, its time limit"));
    }
}
