package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher on a terminal of its own, which {@code script} makes. */
class TerminalWidthIT {

    private final Path directory;

    TerminalWidthIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @BeforeEach
    void takeThisBuildForTheNewest() throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/script")), "this machine has no script of util-linux");
        Launcher.takeThisBuildForTheNewest();
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 120})
    void progressIsAsWideAsTheTerminal(int columns) throws Exception {
        String shown = onTerminal("stty cols %d; TERM=xterm".formatted(columns), "measure.repetitions=1");

        assertThat(shown).contains("[" + ".".repeat((columns - 1) / 4) + "] 0/1");
        String[] lines = shown.replaceAll("\u001b\\[[0-9;]*[mK]", "").split("[\\r\\n]+");
        assertThat(lines).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
    }

    @Test
    void failuresAreRedUnlessColorsAreNotWanted() throws Exception {
        String[] failing = {"measure.repetitions=1", "learning-rate=1e30", "optimizer=sgd"};

        assertThat(onTerminal("stty cols 80; TERM=xterm", failing)).contains("\u001b[31m1/1 ");
        assertThat(onTerminal("stty cols 80; TERM=xterm NO_COLOR=1", failing)).doesNotContain("\u001b[3");
        assertThat(onTerminal("stty cols 80; TERM=dumb", failing)).doesNotContain("\u001b");
    }

    private String onTerminal(String before, String... changes) throws IOException, InterruptedException {
        Path own = Files.createTempDirectory(directory, "run");
        String words = String.join(" ", List.of(TinySuite.arguments(own, changes)));
        ProcessBuilder builder = new ProcessBuilder(
                        "script", "-qec", "%s '%s' %s".formatted(before, Launcher.SCRIPT, words), "/dev/null")
                .directory(own.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().remove("NO_COLOR");
        Process process = builder.start();
        String shown = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return shown;
    }
}
