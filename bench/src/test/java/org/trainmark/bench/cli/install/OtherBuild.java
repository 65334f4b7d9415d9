package org.trainmark.bench.cli.install;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A build of another project by the Maven that builds this one, on a local repository of its own: this project's
 * artifacts are installed there, and all others come from what Maven has on this machine, so that no network is asked.
 */
final class OtherBuild {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path LIBRARIES = Path.of("target", "lib").toAbsolutePath();
    private static final String GROUP = "org/trainmark";

    /** Files of a local repository have no digests beside them, hence the policy. */
    private static final String SETTINGS = """
            <settings>
              <mirrors><mirror><id>machine</id><mirrorOf>*</mirrorOf><url>%s</url></mirror></mirrors>
              <profiles>
                <profile>
                  <id>machine</id>
                  <repositories>%s</repositories>
                  <pluginRepositories>%s</pluginRepositories>
                </profile>
              </profiles>
              <activeProfiles><activeProfile>machine</activeProfile></activeProfiles>
            </settings>
            """;

    private static final String REPOSITORY = """
            <%s>
              <id>central</id><url>file:///nowhere</url><releases><checksumPolicy>ignore</checksumPolicy></releases>
            </%1$s>""";

    private final Path scratch;

    /** How a build ended, and all that it printed. */
    record Ended(int code, String log) {}

    /**
     * Makes the repository.
     *
     * @param scratch where it and the settings lie
     */
    OtherBuild(Path scratch) throws IOException {
        this.scratch = scratch;
        String machine = Path.of(property("test.maven.repository")).toUri().toString();
        Files.writeString(
                scratch.resolve("settings.xml"),
                SETTINGS.formatted(
                        machine, REPOSITORY.formatted("repository"), REPOSITORY.formatted("pluginRepository")));
        String version = version();
        put("trainmark", version, ".pom", ROOT.resolve("pom.xml"));
        for (String module : List.of("core", "results")) {
            String name = "trainmark-" + module;
            put(name, version, ".pom", ROOT.resolve(module).resolve("pom.xml"));
            put(name, version, ".jar", LIBRARIES.resolve(name + "-" + version + ".jar"));
        }
    }

    private static String property(String name) {
        return requireNonNull(System.getProperty(name), name + " is set where Maven runs this test");
    }

    /** Returns the text of this project's own build file. */
    static String pom() throws IOException {
        return Files.readString(ROOT.resolve("pom.xml"));
    }

    /** Returns the version of all its artifacts. */
    static String version() throws IOException {
        return pom().split("</?version>", 3)[1];
    }

    /** Puts a file where {@code mvn install} does. */
    private void put(String artifact, String version, String suffix, Path file) throws IOException {
        Path folder =
                scratch.resolve("repository").resolve(GROUP).resolve(artifact).resolve(version);
        Files.createDirectories(folder);
        Files.copy(file, folder.resolve(artifact + "-" + version + suffix));
    }

    /** Runs Maven to its end in the directory of a project. */
    Ended run(Path project, String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(property("test.maven.home"), "bin", "mvn").toString(),
                "-B",
                "-ntp",
                "-s",
                scratch.resolve("settings.xml").toString(),
                "-Dmaven.repo.local=" + scratch.resolve("repository")));
        command.addAll(List.of(arguments));
        Path log = scratch.resolve("log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(project.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().keySet().removeAll(List.of("MAVEN_OPTS", "MAVEN_ARGS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("XDG_CACHE_HOME", scratch.resolve("cache").toString());
        try {
            int code = builder.start().waitFor();
            return new Ended(code, Files.readString(log, UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }
}
