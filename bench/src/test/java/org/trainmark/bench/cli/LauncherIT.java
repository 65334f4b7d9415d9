package org.trainmark.bench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.cli.output.ExitCode;

/** What the launcher finds and builds, and hands on. */
class LauncherIT {

    private final Path directory;
    private final Launcher launcher;
    private final Path called;

    LauncherIT(@TempDir Path directory) throws IOException {
        this.directory = directory;
        launcher = Launcher.in(directory);
        called = launcher.called();
    }

    @Test
    void showsItsVersionWithoutBuildingAgain() {
        HostProcess.Ended ended = launcher.run("--version");

        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).matches("trainmark \\S+ \\(ND4J \\S+, \\S+(, commit [0-9a-f]{40}(-dirty)?)?\\)\\R");
        assertThat(ended.err()).isEmpty();
        assertThat(called).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {">&-", "<&-", "2>&-", "<&- >&- 2>&-"})
    void startsWithStreamsClosed(String closed) throws Exception {
        Path version = directory.resolve("version");
        String command = closed.contains(">&-") && !closed.equals("2>&-")
                ? "'%s' no-such-command %s; echo $? >'%s'".formatted(Launcher.SCRIPT, closed, version)
                : "'%s' --version %s >'%s'".formatted(Launcher.SCRIPT, closed, version);

        new ProcessBuilder("sh", "-c", command).start().waitFor();

        assertThat(version).content().matches("(trainmark .*|2)\\R");
    }

    @Test
    void saysThatStandardOutputIsFull() throws Exception {
        Path code = directory.resolve("code");

        new ProcessBuilder(
                        "sh",
                        "-c",
                        "'%s' --version >/dev/full 2>'%s'; echo $? >>'%2$s'".formatted(Launcher.SCRIPT, code))
                .start()
                .waitFor();

        assertThat(code)
                .content()
                .matches("trainmark: cannot write to standard output: No space left on device\\R1\\R");
    }

    @Test
    void passesArgumentsAndTheExitCodeOn() {
        HostProcess.Ended ended = launcher.run("no such command");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("'no such command'");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void findsItsOwnDirectoryFromAnywhere() throws IOException {
        Path link = Files.createDirectories(directory.resolve("a b"));

        assertThat(launcher.launch(link.relativize(Launcher.SCRIPT), link, Map.of(), "--version")
                        .code())
                .isZero();
    }

    @Test
    void buildsWhereNothingIsBuiltAndSaysWhereTheOutputIsIfThatFails() throws IOException {
        Path clone = Files.createDirectories(directory.resolve("a clone"));
        Path script = Files.copy(Launcher.SCRIPT, clone.resolve("trainmark"));
        Files.createFile(clone.resolve("pom.xml"));

        HostProcess.Ended ended = launcher.run(script, "--version");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(called).content().contains("-pl bench -am package");
        assertThat(ended.err())
                .contains("nothing builds here")
                .contains(clone.resolve("bench/target/build.log").toString());
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void isFoundThroughLinks() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("to the launcher"), Launcher.SCRIPT);
        Path linkToLink =
                Files.createSymbolicLink(directory.resolve("bin/trainmark"), Path.of("..", "to the launcher"));

        assertThat(launcher.run(link, "--version").code()).isZero();
        assertThat(launcher.run(linkToLink, "--version").code()).isZero();
        assertThat(called).doesNotExist();
    }

    @Test
    void buildsNothingWhereThereAreNoSources() throws IOException {
        Path script = Files.copy(Launcher.SCRIPT, directory.resolve("trainmark"));

        HostProcess.Ended ended = launcher.run(script, "--version");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err())
                .isEqualTo("trainmark: there is no %s, and nothing to build it from; unpack the archive again\n"
                        .formatted(directory.resolve("bench/target/benchmarks.jar")));
        assertThat(called).doesNotExist();
    }
}
