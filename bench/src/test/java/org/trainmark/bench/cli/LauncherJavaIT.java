package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trainmark.bench.cli.output.ExitCode;

/** Which Java the launcher takes, and what it says of one that will not do. */
class LauncherJavaIT {

    private final Path directory;
    private final Launcher launcher;

    LauncherJavaIT(@TempDir Path directory) throws IOException {
        this.directory = directory;
        launcher = Launcher.in(directory);
    }

    @Test
    void saysThatThereIsNoJava() {
        String absent = directory.resolve("absent").toString();

        HostProcess.Ended ended = launcher.run(Map.of("JAVA_HOME", absent), Launcher.SCRIPT, "--version");

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

        HostProcess.Ended ended = launcher.run(Map.of("JAVA_HOME", home.toString()), Launcher.SCRIPT, "--version");

        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        assertThat(ended.err()).isEqualTo(code == 0 ? "" : tooOld(home, version));
    }

    @ParameterizedTest
    @CsvSource({"1.8.0_412, 2", "11.0.2, 2", "17.0.15, 0", "25-ea, 0"})
    void saysThatAJavaIsTooOldByWhatItSays(String version, int code) throws IOException {
        Path home = java(
                "[ $# -gt 1 ] || { echo 'Picked up _JAVA_OPTIONS: -Dx=y'; echo 'openjdk version \"%s\" 2025'; } >&2"
                        .formatted(version));

        HostProcess.Ended ended = launcher.run(Map.of("JAVA_HOME", home.toString()), Launcher.SCRIPT, "--version");

        assertThat(ended.code()).as(ended.err()).isEqualTo(code);
        assertThat(ended.err()).isEqualTo(code == 0 ? "" : tooOld(home, version));
    }

    @Test
    void isTheArchivesOwnWhereItHasOne() throws IOException {
        Path script = Files.copy(Launcher.SCRIPT, directory.resolve("trainmark"));
        Launcher.executable(directory.resolve("bench/target/benchmarks.jar"), "");
        Launcher.executable(directory.resolve("java/bin/java"), "echo its own");
        Files.writeString(directory.resolve("java/release"), "JAVA_VERSION=\"17.0.15\"\n", UTF_8);

        HostProcess.Ended ended =
                launcher.run(Map.of("JAVA_HOME", java("echo that of JAVA_HOME").toString()), script, "--version");

        assertThat(ended.out()).isEqualTo("its own\n");
    }

    private static String tooOld(Path home, String version) {
        return "trainmark: %s/bin/java is Java %s; install a JDK 17 or later, or set JAVA_HOME to one\n"
                .formatted(home, version);
    }

    private Path java(String body) throws IOException {
        Path home = directory.resolve("a jdk");
        Launcher.executable(home.resolve("bin/java"), body);
        return home;
    }
}
