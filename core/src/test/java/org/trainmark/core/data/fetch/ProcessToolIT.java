package org.trainmark.core.data.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessToolIT {

    private final Path directory;

    private final ProcessTool tool = new ProcessTool(Duration.ofMinutes(1));

    ProcessToolIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void runsAProgramInTheDirectory() throws IOException {
        tool.run(directory, List.of("touch", "made"));

        assertThat(directory.resolve("made")).exists();
    }

    @Test
    void givesTheProgramNothingToRead() throws IOException {
        tool.run(directory, List.of("sh", "-c", "cat > read"));

        assertThat(directory.resolve("read")).isEmptyFile();
    }

    @Test
    void tellsTheLastLinesOfAProgramThatFails() {
        String program = "seq 1 25; echo; echo why >&2; exit 7";

        assertThatIOException()
                .isThrownBy(() -> tool.run(directory, List.of("sh", "-c", program)))
                .withMessageContaining("ended with exit code 7:\n  7\n  8\n")
                .withMessageEndingWith("\n  25\n  why");
    }

    @Test
    void namesAProgramThatIsNotThere() {
        assertThatIOException()
                .isThrownBy(() -> tool.run(directory, List.of("no-such-program")))
                .withMessage("no-such-program cannot be started: is it installed?");
    }

    @Test
    void stopsAProgramThatTakesTooLong() {
        ProcessTool impatient = new ProcessTool(Duration.ofMillis(50));

        assertThatIOException()
                .isThrownBy(() -> impatient.run(directory, List.of("sleep", "60")))
                .withMessage("sleep 60 took over 0.05 s");
    }
}
