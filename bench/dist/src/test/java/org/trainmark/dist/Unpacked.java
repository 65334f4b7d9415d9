package org.trainmark.dist;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The archive, unpacked in a folder, with a PATH that has a link to its launcher and what a bare system has: neither
 * Maven nor git.
 */
record Unpacked(Path directory, Path archive, Path root) {

    private static final List<String> BARE = List.of(
            "sh", "bash", "cat", "cp", "dirname", "env", "gzip", "head", "mv", "readlink", "rm", "sed", "stty", "tar");

    /** What a command left when it ended. */
    record Ended(int code, String out, String err) {}

    static Unpacked in(Path directory) throws IOException {
        Path archive = onlyOne(Path.of("..", "target"), "trainmark-*.tar.gz");
        for (String tool : BARE) {
            Files.createSymbolicLink(
                    Files.createDirectories(directory.resolve("bin")).resolve(tool), Path.of("/bin", tool));
        }
        Files.createDirectories(directory.resolve("a place"));
        run(directory, Map.of(), "tar", "xzf", archive.toRealPath().toString(), "-C", "a place");
        Path root = onlyOne(directory.resolve("a place"), "trainmark-*");
        Files.createSymbolicLink(directory.resolve("bin/trainmark"), root.resolve("trainmark"));
        return new Unpacked(directory, archive.toRealPath(), root);
    }

    boolean hasJava() {
        return Files.exists(root.resolve("java"));
    }

    /** Runs a command with no Java but the archive's own, if it has one. */
    Ended run(String... words) {
        return run(directory, Map.of(), words);
    }

    /** Runs a command with the Java of this test. */
    Ended runWithJava(String... words) {
        return run(directory, Map.of("JAVA_HOME", System.getProperty("java.home")), words);
    }

    private static Ended run(Path directory, Map<String, String> more, String... words) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(List.of(words)))
                .directory(directory.toFile())
                .redirectOutput(directory.resolve("out").toFile())
                .redirectError(directory.resolve("err").toFile());
        // A process is looked for in the PATH of this one.
        builder.command().set(0, directory.resolve("bin").resolve(words[0]).toString());
        Map<String, String> environment = builder.environment();
        environment.remove("JAVA_HOME");
        environment.put("PATH", directory.resolve("bin").toString());
        environment.put("TZ", "UTC");
        environment.put("XDG_CACHE_HOME", directory.resolve("cache").toString());
        environment.put("JDK_JAVA_OPTIONS", "-Djava.io.tmpdir=" + directory);
        environment.putAll(more);
        try {
            int code = builder.start().waitFor();
            return new Ended(
                    code,
                    Files.readString(directory.resolve("out"), UTF_8),
                    Files.readString(directory.resolve("err"), UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot run " + builder.command(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    private static Path onlyOne(Path folder, String glob) throws IOException {
        try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, glob)) {
            List<Path> all = new ArrayList<>();
            found.forEach(all::add);
            if (all.size() != 1) {
                throw new AssertionError("one %s is wanted in %s, but there are %s".formatted(glob, folder, all));
            }
            return all.get(0);
        }
    }
}
