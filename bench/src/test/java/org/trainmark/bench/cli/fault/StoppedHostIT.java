package org.trainmark.bench.cli.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.cli.Await;
import org.trainmark.bench.cli.HostProcess;
import org.trainmark.bench.cli.Signals;
import org.trainmark.bench.cli.TinySuite;
import org.trainmark.results.Outcome;
import org.trainmark.results.TrialReport;

/** Runs whose host is told to stop while a trial runs. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "groups of processes are made with Linux's tools")
class StoppedHostIT {

    private static final String GO_ON = "To go on: ";

    private final Path directory;

    StoppedHostIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest(name = "{0} to the host, and to its group: {1}")
    @CsvSource({"INT, false, 130", "INT, true, 130", "TERM, false, 143", "TERM, true, 143", "HUP, true, 129"})
    void endsItsForkAndKeepsEveryTrialThatEnded(String signal, boolean group, int code) {
        HostProcess.Ended ended;
        ProcessHandle fork;
        List<TrialReport> before;
        try (HostProcess host = HostProcess.startGroup(directory, arguments())) {
            fork = awaitSecondFork(host);
            before = TinySuite.logged(directory);
            if (group) {
                Signals.sendToGroup(signal, host.pid());
            } else {
                Signals.send(signal, host.pid());
            }
            ended = host.awaitEnd();
        }

        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        assertThat(ended.out()).isEmpty();
        Await.until("the end of the fork", () -> !fork.isAlive());
        assertThat(before).hasSize(1).extracting(TrialReport::outcome).containsOnly(Outcome.COMPLETED);
        assertThat(TinySuite.logged(directory)).isEqualTo(before);
        assertThat(leftInTemporaryDirectory()).containsExactly("jmh.lock");
    }

    @Test
    void saysHowToGoOnSoThatItWorks() throws Exception {
        HostProcess.Ended ended;
        try (HostProcess host = HostProcess.startGroup(directory, arguments())) {
            awaitSecondFork(host);
            Signals.send("INT", host.pid());
            ended = host.awaitEnd();
        }
        String said = ended.err().lines().reduce((first, last) -> last).orElse("");

        assertThat(said).contains("every trial that ended is kept. " + GO_ON);
        assertThat(shell(said.substring(said.indexOf(GO_ON) + GO_ON.length()))).isZero();
        assertThat(TinySuite.logged(directory))
                .hasSize(TinySuite.TRIALS)
                .extracting(TrialReport::outcome)
                .containsOnly(Outcome.COMPLETED);
    }

    private String[] arguments() {
        // The change holds what a shell would read.
        return TinySuite.arguments(directory, "profiles.quick.environment={KEY: \"it's $HOME `id`\"}");
    }

    private static ProcessHandle awaitSecondFork(HostProcess host) {
        host.awaitFork();
        return host.awaitFork();
    }

    private List<String> leftInTemporaryDirectory() {
        try (Stream<Path> left = Files.list(directory.resolve("tmp"))) {
            return left.map(path -> path.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs what the message said where a launcher is. */
    private int shell(String command) throws Exception {
        String start = HostProcess.command(directory).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        Path launcher =
                Files.writeString(directory.resolve("trainmark"), "#!/bin/sh\nexec " + start + " \"$@\"\n", UTF_8);
        Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
        return new ProcessBuilder("sh", "-c", command)
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("shell.out").toFile())
                .redirectError(directory.resolve("shell.err").toFile())
                .start()
                .waitFor();
    }
}
