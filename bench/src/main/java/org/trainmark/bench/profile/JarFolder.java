package org.trainmark.bench.profile;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.trainmark.core.engine.Obstacle;

/**
 * A folder of jars that a trial's JVM takes all of its classes from.
 *
 * @param name how a profile writes it; the folder may lie elsewhere on another machine and still be the same
 * @param path where it lies on this one
 */
public record JarFolder(String name, Path path) {

    public JarFolder {
        requireNonNull(name, "name");
        requireNonNull(path, "path");
    }

    /** Returns what keeps trials from taking their classes from it. */
    Optional<Obstacle> obstacle() {
        return isEmpty() ? Optional.of(new Obstacle("there is no jar in " + path, mend())) : Optional.empty();
    }

    private String mend() {
        Path cuda = Installation.folder().resolveSibling("cuda-profiles");
        if (path.startsWith(cuda.resolve("engine"))) {
            return build("cuda-13");
        } else if (path.startsWith(cuda)) {
            return build(String.valueOf(path.getFileName()));
        }
        return path.startsWith(Installation.folder()) ? build("peers") : "put the engine's jars there";
    }

    /** Returns whether there is no jar in it, or no such folder. */
    boolean isEmpty() {
        if (!Files.isDirectory(path)) {
            return true;
        }
        try (DirectoryStream<Path> jars = Files.newDirectoryStream(path, "*.jar")) {
            return !jars.iterator().hasNext();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    private static String build(String profile) {
        return "build it with: mvn -P%s -DskipTests package".formatted(profile);
    }

    /** Returns the folder's jars as the class path that a JVM takes. */
    public String classPath() {
        return path.resolve("*").toString();
    }
}
