package org.trainmark.bench.suite;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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

    private static final String BUILD = "build it with: mvn -Ppeers -DskipTests package";

    /** Returns what keeps trials from taking their classes from it. */
    Optional<Obstacle> obstacle() {
        String mend = path.startsWith(Installation.folder()) ? BUILD : "put the engine's jars there";
        return isEmpty() ? Optional.of(new Obstacle("there is no jar in " + path, mend)) : Optional.empty();
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

    /** Returns the folder's jars as the class path that a JVM takes. */
    public String classPath() {
        return path.resolve("*").toString();
    }
}
