package org.trainmark.bench.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The launcher of this build, in a directory with a Maven that only says whether it was called. */
record Launcher(Path directory) {

    static final Path SCRIPT = Path.of("..", "trainmark").toAbsolutePath().normalize();

    /** What the launcher builds anew if any of it is newer than what was built. */
    private static final List<String> SOURCES = List.of(
            "pom.xml",
            "core/pom.xml",
            "results/pom.xml",
            "bench/pom.xml",
            "core/src/main",
            "results/src/main",
            "bench/src/main",
            "bench/peers/profiles",
            "cuda-profiles/src/main/profiles");

    /** Makes it, and takes this build for the newest. */
    static Launcher in(Path directory) throws IOException {
        takeThisBuildForTheNewest();
        Launcher launcher = new Launcher(directory);
        executable(
                directory.resolve("bin/mvn"),
                "echo \"$@\" >'" + launcher.called() + "'\necho '[ERROR] nothing builds here'\nexit 1");
        return launcher;
    }

    /** Touches what was built only if it must: other tests read it meanwhile, and their JVMs look at its time. */
    static void takeThisBuildForTheNewest() throws IOException {
        Path built = Path.of("target", "benchmarks.jar");
        FileTime newest = Files.getLastModifiedTime(built);
        for (String source : SOURCES) {
            try (Stream<Path> files = Files.walk(SCRIPT.resolveSibling(source))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    FileTime time = Files.getLastModifiedTime(file);
                    newest = time.compareTo(newest) > 0 ? time : newest;
                }
            }
        }
        if (newest.compareTo(Files.getLastModifiedTime(built)) > 0) {
            Files.setLastModifiedTime(built, newest);
        }
    }

    /** Returns the file that there is once that Maven was called. */
    Path called() {
        return directory.resolve("called");
    }

    static void executable(Path file, String body) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + body + "\n", UTF_8);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    HostProcess.Ended run(String... arguments) {
        return launch(SCRIPT, directory, Map.of(), arguments);
    }

    HostProcess.Ended run(Path launcher, String... arguments) {
        return launch(launcher, directory, Map.of(), arguments);
    }

    HostProcess.Ended run(Map<String, String> environment, Path launcher, String... arguments) {
        return launch(launcher, directory, environment, arguments);
    }

    HostProcess.Ended launch(Path launcher, Path from, Map<String, String> environment, String... arguments) {
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
