package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trainmark.bench.cli.output.ExitCode;

/** The launcher, with a Maven that only says whether it was called. */
class LauncherIT {

    private static final Path LAUNCHER =
            Path.of("..", "trainmark").toAbsolutePath().normalize();

    private final Path directory;
    private final Path called;

    LauncherIT(@TempDir Path directory) {
        this.directory = directory;
        called = directory.resolve("called");
    }

    @BeforeEach
    void takeThisBuildForTheNewest() throws IOException {
        Files.setLastModifiedTime(Path.of("target", "benchmarks.jar"), FileTime.from(Instant.now()));
        executable(
                directory.resolve("bin/mvn"),
                "echo \"$@\" >'" + called + "'\necho '[ERROR] nothing builds here'\nexit 1");
    }

    @Test
    void showsItsVersionWithoutBuildingAgain() {
        HostProcess.Ended ended = launch(LAUNCHER, "--version");

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
                ? "'%s' no-such-command %s; echo $? >'%s'".formatted(LAUNCHER, closed, version)
                : "'%s' --version %s >'%s'".formatted(LAUNCHER, closed, version);

        new ProcessBuilder("sh", "-c", command).start().waitFor();

        assertThat(version).content().matches("(trainmark .*|2)\\R");
    }

    @Test
    void saysThatStandardOutputIsFull() throws Exception {
        Path code = directory.resolve("code");

        new ProcessBuilder("sh", "-c", "'%s' --version >/dev/full 2>'%s'; echo $? >>'%2$s'".formatted(LAUNCHER, code))
                .start()
                .waitFor();

        assertThat(code)
                .content()
                .matches("trainmark: cannot write to standard output: No space left on device\\R1\\R");
    }

    @Test
    void passesArgumentsAndTheExitCodeOn() {
        HostProcess.Ended ended = launch(LAUNCHER, "no such command");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err()).contains("'no such command'");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void findsItsOwnDirectoryFromAnywhere() throws IOException {
        Path link = Files.createDirectories(directory.resolve("a b"));

        assertThat(launch(link.relativize(LAUNCHER), link, "--version").code()).isZero();
    }

    @Test
    void buildsWhereNothingIsBuiltAndSaysWhereTheOutputIsIfThatFails() throws IOException {
        Path clone = Files.createDirectories(directory.resolve("a clone"));
        Path launcher = Files.copy(LAUNCHER, clone.resolve("trainmark"));
        Files.createFile(clone.resolve("pom.xml"));

        HostProcess.Ended ended = launch(launcher, "--version");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(called).content().contains("-pl bench -am package");
        assertThat(ended.err())
                .contains("nothing builds here")
                .contains(clone.resolve("bench/target/build.log").toString());
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void isFoundThroughLinks() throws IOException {
        Path link = Files.createSymbolicLink(directory.resolve("to the launcher"), LAUNCHER);
        Path linkToLink =
                Files.createSymbolicLink(directory.resolve("bin/trainmark"), Path.of("..", "to the launcher"));

        assertThat(launch(link, "--version").code()).isZero();
        assertThat(launch(linkToLink, "--version").code()).isZero();
        assertThat(called).doesNotExist();
    }

    @Test
    void buildsNothingWhereThereAreNoSources() throws IOException {
        Path launcher = Files.copy(LAUNCHER, directory.resolve("trainmark"));

        HostProcess.Ended ended = launch(launcher, "--version");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err())
                .isEqualTo("trainmark: there is no %s, and nothing to build it from; unpack the archive again\n"
                        .formatted(directory.resolve("bench/target/benchmarks.jar")));
        assertThat(called).doesNotExist();
    }

    @Test
    void saysThatThereIsNoJava() {
        String absent = directory.resolve("absent").toString();

        HostProcess.Ended ended = launch(LAUNCHER, directory, Map.of("JAVA_HOME", absent), "--version");

        assertThat(ended.code()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(ended.err())
                .isEqualTo("trainmark: there is no %s/bin/java; install a JDK 17 or later, or set JAVA_HOME\n"
                        .formatted(absent));
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_412, 2", "11.0.2, 2", "16, 2", "17, 0", "25-ea, 0", "'', 0"})
    void saysThatAJavaIsTooOldByTheFileBesideIt(String version, int code) throws IOException {
        Path home = java("exit 0");
        Files.writeString(
                home.resolve("release"), "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"%s\"\n".formatted(version), UTF_8);

        HostProcess.Ended ended = launch(LAUNCHER, directory, Map.of("JAVA_HOME", home.toString()), "--version");

        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        assertThat(ended.err()).isEqualTo(code == 0 ? "" : tooOld(home, version));
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_412, 2", "11.0.2, 2", "17.0.15, 0", "25-ea, 0"})
    void saysThatAJavaIsTooOldByWhatItSays(String version, int code) throws IOException {
        Path home = java(
                "[ $# -gt 1 ] || { echo 'Picked up _JAVA_OPTIONS: -Dx=y'; echo 'openjdk version \"%s\" 2025'; } >&2"
                        .formatted(version));

        HostProcess.Ended ended = launch(LAUNCHER, directory, Map.of("JAVA_HOME", home.toString()), "--version");

        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        assertThat(ended.err()).isEqualTo(code == 0 ? "" : tooOld(home, version));
    }

    private static String tooOld(Path home, String version) {
        return "trainmark: %s/bin/java is Java %s; install a JDK 17 or later, or set JAVA_HOME to one\n"
                .formatted(home, version);
    }

    private Path java(String body) throws IOException {
        Path home = directory.resolve("a jdk");
        executable(home.resolve("bin/java"), body);
        return home;
    }

    private static void executable(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n", UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    private HostProcess.Ended launch(Path launcher, String... arguments) {
        return launch(launcher, directory, arguments);
    }

    private HostProcess.Ended launch(Path launcher, Path from, String... arguments) {
        return launch(launcher, from, Map.of(), arguments);
    }

    private HostProcess.Ended launch(Path launcher, Path from, Map<String, String> environment, String... arguments) {
        ProcessBuilder builder = new ProcessBuilder(launcher.toString())
                .directory(from.toFile())
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile());
        builder.command().addAll(List.of(arguments));
        builder.environment().merge("PATH", directory.resolve("bin").toString(), (path, bin) -> bin + ":" + path);
        builder.environment().putAll(environment);
        try {
            int code = builder.start().waitFor();
            return new HostProcess.Ended(
                    code,
                    Files.readString(directory.resolve("out"), UTF_8),
                    Files.readString(directory.resolve("err"), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot launch " + launcher, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
