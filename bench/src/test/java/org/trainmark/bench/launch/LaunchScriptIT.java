package org.trainmark.bench.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openjdk.jmh.util.Utils;
import org.trainmark.bench.plan.Trials;
import org.trainmark.bench.profile.CpuList;
import org.trainmark.bench.profile.JarFolder;
import org.trainmark.bench.profile.Profile;

class LaunchScriptIT {

    private static final String JAVA = System.getProperty("java.home");

    private final Path directory;

    LaunchScriptIT(@TempDir Path directory) {
        this.directory = directory;
    }

    @ParameterizedTest
    @ValueSource(strings = {"plain", "it's", "$HOME `id` $(id) \\ \"x\"", "'; exit 1; '", "a  b*", "%s %n", ""})
    void handsValuesOverAsTheyAre(String value) throws Exception {
        Path script = script(Map.of("KEY", value), "printf '%s|%s' \"$KEY\" \"$1\"");

        assertThat(output(script, value)).isEqualTo(value + "|" + value);
    }

    @Test
    void asksForTheJvmsPropertiesOnce() throws Exception {
        Path script = script(Map.of(), "echo asked >>'" + directory.resolve("asked") + "'; echo properties >\"$4\"");

        assertThat(properties(script, "first")).isEqualTo("properties\n");
        assertThat(properties(script, "second")).isEqualTo("properties\n");
        assertThat(directory.resolve("asked")).hasContent("asked\n");
    }

    @Test
    void asksForTheJvmsPropertiesWithoutTheVariablesThatMayKeepItFromStarting() throws Exception {
        Path script = script(Map.of("KEY", "set"), "printf '%s' \"[$KEY]\" >\"$4\"");

        assertThat(properties(script, "answer")).isEqualTo("[]");
    }

    @Test
    void asksJmhForTheJvmsPropertiesOnce() throws Exception {
        Path script = script(
                Map.of(), "echo asked >>'%s'; exec '%s/bin/java' \"$@\"".formatted(directory.resolve("asked"), JAVA));

        for (int i = 0; i < 2; i++) {
            assertThat(Utils.readPropertiesFromCommand(List.of(
                            script.toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            "org.openjdk.jmh.runner.PrintPropertiesMain")))
                    .containsEntry("java.version", System.getProperty("java.version"));
        }
        assertThat(directory.resolve("asked")).hasContent("asked\n");
    }

    private String properties(Path script, String file) throws Exception {
        Path answer = directory.resolve(file);
        output(script, "-cp", "x", "org.openjdk.jmh.runner.PrintPropertiesMain", answer.toString());
        return Files.readString(answer);
    }

    @Test
    void leavesTheNumberOfTheJvm() throws Exception {
        Path script = script(Map.of(), "echo $$");

        assertThat(new Fork(script).pid()).isEmpty();
        assertThat(output(script)).isEqualTo(new Fork(script).pid().orElseThrow() + "\n");
        new Fork(script).forget();
        assertThat(new Fork(script).pid()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "..", "a b", "'", "-rf"})
    void takesAProfileOfAnyName(String name) throws Exception {
        Profile profile = Trials.profile(Map.of(), Optional.empty());
        Profile named = new Profile(
                name,
                profile.engine(),
                profile.device(),
                profile.classPath(),
                profile.threads(),
                profile.environment(),
                profile.jvm(),
                profile.cpus(),
                profile.java(),
                profile.needs(),
                profile.options());

        Path script = LaunchScript.write(directory, named, jvm("echo started"), Map.of());

        assertThat(script).hasParent(directory);
        assertThat(output(script)).isEqualTo("started\n");
    }

    @Test
    void putsTheProfilesJarsInThePlaceOfTheHostsClassPath() throws Exception {
        JarFolder jars = new JarFolder("jars", Path.of("/it's *here"), Optional.empty());
        Path script = LaunchScript.write(
                directory,
                Trials.profile(Optional.of(jars), Map.of(), Optional.empty()),
                jvm("printf '%s|' \"$@\""),
                Map.of());

        assertThat(output(script, "-Dkey=a b", "-cp", "host.jar", "Main", "-cp ", ""))
                .isEqualTo("-Dkey=a b|-cp|/it's *here/*|Main|-cp ||");
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only Linux pins processes")
    void pinsToTheProcessorsOfTheProfile() throws Exception {
        String allowed = Files.readString(Path.of("/proc/self/status"), StandardCharsets.ISO_8859_1)
                .replaceAll("(?s).*Cpus_allowed_list:\\s*(\\d+).*", "$1");
        Path script = LaunchScript.write(
                directory,
                Trials.profile(Map.of(), Optional.of(new CpuList(allowed))),
                jvm("grep Cpus_allowed_list /proc/self/status"),
                Map.of());

        assertThat(output(script)).isEqualTo("Cpus_allowed_list:\t" + allowed + "\n");
    }

    /** Writes the script of a profile with these variables, for a JVM that is a shell command. */
    private Path script(Map<String, String> environment, String command) throws IOException {
        return LaunchScript.write(directory, Trials.profile(environment, Optional.empty()), jvm(command), Map.of());
    }

    private Path jvm(String command) throws IOException {
        Path jvm = Files.writeString(directory.resolve("a jvm"), "#!/bin/sh\n" + command + "\n");
        return Files.setPosixFilePermissions(jvm, PosixFilePermissions.fromString("rwx------"));
    }

    private static String output(Path script, String... arguments) throws Exception {
        ProcessBuilder builder = new ProcessBuilder(script.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().remove("KEY");
        Process process = builder.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
