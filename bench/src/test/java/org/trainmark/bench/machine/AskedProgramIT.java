package org.trainmark.bench.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskedProgramIT {

    private static final Duration GENEROUS = Duration.ofMinutes(1);

    @Test
    void tellsWhatWasPrintedAndTheCode() throws IOException {
        assertThat(AskedProgram.ask(shell("printf said; exit 3"), GENEROUS))
                .contains(new AskedProgram.Answer(3, "said"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sleep 600", "printf half; sleep 600", "exec >&-; sleep 600"})
    void waitsForNoneLongerThanItsLimit(String command) throws IOException {
        assertThat(AskedProgram.ask(shell(command), Duration.ofMillis(200))).isEmpty();
    }

    @Test
    void waitsForNothingThatAProgramLeavesBehind() throws IOException {
        assertThat(AskedProgram.ask(shell("echo said; sleep 100 & exit 0"), GENEROUS))
                .contains(new AskedProgram.Answer(0, "said\n"));
    }

    @Test
    void saysThatThereIsNoSuchProgram() {
        assertThatIOException()
                .isThrownBy(() -> AskedProgram.ask(new ProcessBuilder("/no/such/program"), GENEROUS))
                .withMessageContaining("/no/such/program");
    }

    private static ProcessBuilder shell(String command) {
        return new ProcessBuilder("sh", "-c", command);
    }
}
